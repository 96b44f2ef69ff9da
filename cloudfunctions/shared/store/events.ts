import { Collection, pageLimit } from './collection';
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

/** Where a reader of events by day and id has come to. */
export interface EventPosition {
  day: string;
  id: string;
}

/** The events of all days up to `to`, also those in quarantine, by day and then by id; `after` is the last one read. */
export async function eventsUpTo(
  { to, after, pending }: { to: string; after: EventPosition | null; pending: readonly string[] },
  limit: number,
): Promise<EventDoc[]> {
  const counted = pending.length > 0 ? { import: db.command.nin([...pending]) } : {};
  const found: EventDoc[] = [];
  for (let position = after; found.length < limit; ) {
    const ask = Math.min(pageLimit, limit - found.length);
    // What is left of a day is asked for by itself: so each question is one stretch of the index.
    const ofDay = position && { day: position.day, _id: db.command.gt(position.id) };
    const rest = ofDay ? await read({ ...ofDay, ...counted }, ask) : [];
    found.push(...rest);
    if (rest.length === ask) {
      position = positionOf(rest.at(-1)!);
      continue;
    }
    const later = position ? db.command.gt(position.day).and(db.command.lte(to)) : db.command.lte(to);
    const part = await read({ day: later, ...counted }, ask - rest.length);
    found.push(...part);
    if (part.length < ask - rest.length) return found;
    position = positionOf(part.at(-1)!);
  }
  return found;
}

const read = (query: Record<string, unknown>, limit: number): Promise<EventDoc[]> => {
  const order: [string, 'asc'][] = [
    ['day', 'asc'],
    ['_id', 'asc'],
  ];
  return events.find(query, { limit, order, fields: foldedFields });
};

/** What the fold reads of any event: the rest would only be carried over the wire. */
const foldedFields = [
  ...['kind', 'day', 'at', 'number', 'inviterNumber', 'order', 'amount', 'paidAt', 'releasedBefore'],
  ...['pool', 'planVersion', 'refundedBefore', 'refundedAfter'],
];

export const positionOf = ({ _id, day }: EventDoc): EventPosition => ({ day, id: _id });

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
