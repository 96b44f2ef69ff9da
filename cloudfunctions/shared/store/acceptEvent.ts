import { businessDay } from '../domain/time/businessDay';
import { type EventDay, eventDayOf } from '../domain/time/eventDay';
import { type EventDoc, events } from './events';
import { setting } from './settings';
import type { Transaction } from './transaction';

/** An event without the day that it counts from, which only its acceptance fixes. */
export type EventDraft = EventDoc extends infer Event
  ? Event extends EventDoc
    ? Omit<Event, 'day' | 'late'>
    : never
  : never;

/**
 * Writes an event in the transaction that writes what it tells of, and fixes the day that it counts from. The seal is read
 * inside: whoever seals a day waits until every transaction that could have read the old seal is over (day-close.md).
 * @param notBefore the day of the event that it follows
 * @throws the duplicate error (`isDuplicate`) where the event was accepted before
 */
export async function acceptEvent(
  draft: EventDraft,
  within: Transaction,
  notBefore: string | null = null,
): Promise<EventDay> {
  const counted = await dayOfEvent(draft.at, within, notBefore);
  await events.insert({ ...draft, ...counted } as EventDoc, within);
  return counted;
}

/** The day that an event accepted in this transaction counts from, for a decision that has to know it beforehand. */
export async function dayOfEvent(
  at: Date,
  within: Transaction,
  notBefore: string | null = null,
): Promise<EventDay> {
  const seal = await setting('seal', within);
  return eventDayOf(at, seal && businessDay(seal.day), notBefore === null ? null : businessDay(notBefore));
}
