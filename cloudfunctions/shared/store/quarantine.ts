import { Collection } from './collection';
import { db } from './database';
import type { EventDoc } from './events';
import type { Transaction } from './transaction';

/**
 * `quarantine`: events that no day is settled with (day-close.md 4; docs/decisions/0014). `_id` is the event's. Immutable, as
 * the events are: closing all days again leaves out the same. Indexed by `day`.
 */
export interface QuarantineDoc {
  _id: string;
  /** The event's day. */
  day: string;
  kind: EventDoc['kind'];
  number: number;
  order: string | null;
  /** The event whose setting aside took this one along: itself, or one that it cannot count without. */
  because: string;
  /** The operator and the reason; null where it was set aside on arrival. */
  by: string | null;
  reason: string | null;
  at: Date;
  /** What was set aside along with it because it rests on it. */
  resting: string[];
}

export const quarantine = new Collection<QuarantineDoc>('quarantine');

type EventFacts = Pick<EventDoc, '_id' | 'day' | 'kind' | 'number' | 'late'> & { order?: string };
type Grounds = Pick<QuarantineDoc, 'because' | 'at'> &
  Partial<Pick<QuarantineDoc, 'by' | 'reason' | 'resting'>>;

/** Sets an event aside, in the transaction that accepts it or that an operator's decision is written in. */
export async function setAside(
  event: EventFacts,
  grounds: Grounds,
  within: Transaction,
): Promise<QuarantineDoc> {
  const { _id, day, kind, number, order = null } = event;
  const defaults = { by: null, reason: null, resting: [] };
  const doc: QuarantineDoc = { _id, day, kind, number, order, ...defaults, ...grounds };
  await quarantine.insert(doc, within);
  return doc;
}

/** All of them by id; `after` is the last one of the page before. */
export const allQuarantined = (after: string | null, limit: number): Promise<QuarantineDoc[]> =>
  quarantine.find(after === null ? {} : { _id: db.command.gt(after) }, { limit, order: [['_id', 'asc']] });

/** The events of a day that are set aside; `day` as in the query for the events themselves. */
export async function quarantinedOn(day: unknown): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const part of quarantine.each({ day }, ['_id'])) for (const { _id } of part) found.add(_id);
  return found;
}
