import type { BusinessDay } from '../time/businessDay';

/**
 * What happened to a brand, as compact as a simulation needs it: members are their running numbers, without names or phones.
 * It goes over the wire and into files as it is. Amounts are integers in 0.01, instants in milliseconds since 1970.
 */
export interface History {
  /** The first day that is settled; what is listed of days before it counts on it (day-close.md 3). */
  from: BusinessDay;
  /** The last day of what happened. */
  to: BusinessDay;
  /** In the order of days; a day may stand there more than once, a part each time. */
  days: readonly HistoryDay[];
}

/** What counts from a day. Lists that are empty are left out. */
export interface HistoryDay {
  day: BusinessDay;
  registered?: readonly RegisteredRow[];
  moved?: readonly MovedRow[];
  frozen?: readonly FrozenRow[];
  paid?: readonly PaidRow[];
  refunded?: readonly RefundedRow[];
}

/** A new member and who invited them, -1 for nobody. */
export type RegisteredRow = readonly [member: number, inviter: number];

/** A member bound to an inviter, or moved to another or to none; within a day the latest counts. */
export type MovedRow = readonly [member: number, inviter: number, at: number];

/** A member frozen (1) or not any more (0); within a day the latest counts. */
export type FrozenRow = readonly [member: number, frozen: 0 | 1, at: number];

/**
 * An order by its id, as paid. Behind that, where an order has any, what it had released before it came to us, and the pool
 * that its source named where the plan would have granted another.
 */
export type PaidRow = readonly [
  member: number,
  order: string,
  amount: number,
  paidAt: number,
  releasedBefore?: number,
  namedPool?: number,
];

/** How much of an order came back, by this refund alone. */
export type RefundedRow = readonly [order: string, back: number];

export const historyLists = ['registered', 'moved', 'frozen', 'paid', 'refunded'] as const;
