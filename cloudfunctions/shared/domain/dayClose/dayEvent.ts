/** What happened to members and orders, as the fold of a day reads it (day-close.md, Events). Amounts are integers in 0.01. */
export type DayEvent = TreeEvent | FreezeEvent | PaidOrder | RefundedOrder;

interface EventBase {
  /** `KIND:KEY`: the same thing arrives once. */
  _id: string;
  at: Date;
  /** Running number of the member concerned. */
  number: number;
}

/** A new member; an inviter bound by one who came without; a member moved by an operator. */
export interface TreeEvent extends EventBase {
  kind: 'registered' | 'bound' | 'moved';
  inviterNumber: number | null;
}

export interface FreezeEvent extends EventBase {
  kind: 'frozen' | 'unfrozen';
}

interface OrderEvent extends EventBase {
  order: string;
  /** As paid, before any refund. */
  amount: number;
  /** As granted. */
  pool: number;
  /** Milliseconds since 1970. */
  paidAt: number;
  /** The version in force when it was paid: it fixes the tier, also after a refund. */
  planVersion: number;
  /** As granted. */
  tier: string | null;
}

export interface PaidOrder extends OrderEvent {
  kind: 'paid';
  /** What it had released before it came to us. */
  releasedBefore: number;
}

/** Carries the whole order again: it may have run dry and left its row. */
export interface RefundedOrder extends OrderEvent {
  kind: 'refunded';
  /** Refunded in all before and with this refund. */
  refundedBefore: number;
  refundedAfter: number;
}

/** Members before their inviters' changes, orders after the members, refunds after the orders. */
const places: Record<DayEvent['kind'], number> = {
  registered: 0,
  bound: 1,
  moved: 1,
  frozen: 2,
  unfrozen: 2,
  paid: 3,
  refunded: 4,
};

/** The one order in which a day's events count, whatever order they are read in. */
export function inFoldOrder<Event extends DayEvent>(events: readonly Event[]): Event[] {
  return [...events].sort(
    (a, b) =>
      places[a.kind] - places[b.kind] ||
      a.at.getTime() - b.at.getTime() ||
      (a._id < b._id ? -1 : a._id > b._id ? 1 : 0),
  );
}
