import { Collection } from './collection';
import { db } from './database';
import { quarantinedOn } from './quarantine';

/**
 * `events`: everything that the fold of a day reads (day-close.md). Immutable. `_id` is `KIND:KEY`, so that an event arrives once.
 * Written in the same transaction as what it tells of. Indexed by `day`.
 */
export type EventDoc = RegisteredEvent | BoundEvent | MovedEvent | FrozenEvent | PaidEvent | RefundedEvent;

interface EventBase {
  _id: string;
  /** The business day it counts from: the later of the day after it happened and the first day that is not sealed. */
  day: string;
  at: Date;
  /** True where it happened too late for the day that it would have belonged to. */
  late: boolean;
  /** Running number of the member concerned. */
  number: number;
  /** It counts only when this import is complete. */
  import?: string;
}

export interface RegisteredEvent extends EventBase {
  kind: 'registered';
  member: string;
  inviterNumber: number | null;
}

/** A member who came without an inviter bound one. */
export interface BoundEvent extends EventBase {
  kind: 'bound';
  inviterNumber: number;
}

/** An operator moved a member to another inviter, or to none. */
export interface MovedEvent extends EventBase {
  kind: 'moved';
  inviterNumber: number | null;
}

export interface FrozenEvent extends EventBase {
  kind: 'frozen' | 'unfrozen';
}

/** What the fold needs of an order; amounts are integers in 0.01. */
export interface PaidEvent extends EventBase {
  kind: 'paid';
  order: string;
  amount: number;
  pool: number;
  paidAt: number;
  planVersion: number;
  tier: string | null;
  releasedBefore: number;
}

/** Carries the whole order again: it may have run dry and left the pages. */
export interface RefundedEvent extends EventBase {
  kind: 'refunded';
  order: string;
  amount: number;
  pool: number;
  paidAt: number;
  planVersion: number;
  tier: string | null;
  /** Refunded in all before and with this refund. */
  refundedBefore: number;
  refundedAfter: number;
}

export const events = new Collection<EventDoc>('events');

/** The events that count on a day; on the first day of all, also those of the days before it. */
export interface EventsOfDay {
  date: string;
  isFirst: boolean;
  /** Imports that are not complete: what they wrote does not count. */
  pending: readonly string[];
}

/** What counts on the day; `readEvents` and `countEvents` leave out the same: pending imports, and what is in quarantine. */
export async function readEvents(which: EventsOfDay): Promise<EventDoc[]> {
  const aside = await quarantinedOn(daysOf(which));
  const found: EventDoc[] = [];
  for await (const part of events.each(queryOf(which)))
    found.push(...(aside.size === 0 ? part : part.filter(({ _id }) => !aside.has(_id))));
  return found;
}

export async function countEvents(which: EventsOfDay): Promise<number> {
  const aside = await quarantinedOn(daysOf(which));
  const counted = aside.size === 0 ? {} : { _id: db.command.nin([...aside]) };
  return events.count({ ...queryOf(which), ...counted });
}

/** The late events of a day by id, also those in quarantine; `after` is the last one of the page before. */
export function lateEventsOf(
  { date, after, pending }: { date: string; after: string | null; pending: readonly string[] },
  limit: number,
): Promise<EventDoc[]> {
  const beyond = after === null ? {} : { _id: db.command.gt(after) };
  const query = { ...queryOf({ date, isFirst: false, pending }), late: true, ...beyond };
  return events.find(query, { limit, order: [['_id', 'asc']] });
}

const daysOf = ({ date, isFirst }: EventsOfDay): unknown => (isFirst ? db.command.lte(date) : date);

const queryOf = (which: EventsOfDay): Record<string, unknown> => ({
  day: daysOf(which),
  ...(which.pending.length > 0 ? { import: db.command.nin([...which.pending]) } : {}),
});

/** The first day that any event counts on; null when there is none. */
export async function earliestEventDay(pending: readonly string[]): Promise<string | null> {
  const query = pending.length > 0 ? { import: db.command.nin([...pending]) } : {};
  const [first] = await events.find(query, { limit: 1, order: [['day', 'asc']], fields: ['day'] });
  return first?.day ?? null;
}
