import type { LateEventView, operatorContract } from '../shared/contract/operator';
import type { Handler } from '../shared/runtime/serve';
import { type EventDoc, lateEventsOf } from '../shared/store/events';
import { pendingImports } from '../shared/store/imports';
import { idsOfNumbers } from '../shared/store/members';
import { quarantine } from '../shared/store/quarantine';

const perPage = 100;

/** What came too late for the day that it would have belonged to, and counts from this one; by event id, a page at a time. */
export const lateEvents: Handler<typeof operatorContract.lateEvents> = async (_context, { date, cursor }) => {
  const position = { date, after: cursor ?? null, pending: await pendingImports() };
  const found = await lateEventsOf(position, perPage + 1);
  const page = found.slice(0, perPage);
  const [members, aside] = await Promise.all([
    idsOfNumbers(page.map(({ number }) => number)),
    quarantine.getMany(
      page.map(({ _id }) => _id),
      ['_id'],
    ),
  ]);
  const quarantined = new Set(aside.map(({ _id }) => _id));
  return {
    events: page.map((event) => viewOf(event, members.get(event.number) ?? null, quarantined)),
    next: found.length > perPage ? (page.at(-1)?._id ?? null) : null,
  };
};

const viewOf = (event: EventDoc, member: string | null, quarantined: ReadonlySet<string>): LateEventView => ({
  event: event._id,
  kind: event.kind,
  member,
  order: 'order' in event ? event.order : null,
  at: event.at.toISOString(),
  day: event.day,
  quarantined: quarantined.has(event._id),
});
