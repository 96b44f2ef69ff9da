import { pageLimit } from './collection';
import { db } from './database';
import { type EventDoc, events } from './events';

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
