import type { DayEvent, PaidOrder } from '../dayClose/dayEvent';
import type { BusinessDay } from '../time/businessDay';
import type { HistoryDay, PaidRow } from './history';

/** The events of days as a history lists them. They may come in any order, and a part at a time. */
export function historyOfEvents(events: readonly (DayEvent & { day: string })[]): HistoryDay[] {
  const days = new Map<string, ListedDay>();
  for (const event of events) {
    const listed = days.get(event.day) ?? { day: event.day as BusinessDay };
    days.set(event.day, listed);
    list(listed, event);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

type Lists = Required<Omit<HistoryDay, 'day'>>;
type ListedDay = { day: BusinessDay } & { -readonly [Name in keyof Lists]?: Lists[Name][number][] };

function list(day: ListedDay, event: DayEvent): void {
  const { number, at } = event;
  switch (event.kind) {
    case 'registered':
      add(day, 'registered', [number, event.inviterNumber ?? -1]);
      return;
    case 'bound':
    case 'moved':
      add(day, 'moved', [number, event.inviterNumber ?? -1, at.getTime()]);
      return;
    case 'frozen':
    case 'unfrozen':
      add(day, 'frozen', [number, event.kind === 'frozen' ? 1 : 0, at.getTime()]);
      return;
    case 'paid':
      add(day, 'paid', paidRow(event));
      return;
    case 'refunded':
      add(day, 'refunded', [event.order, event.refundedAfter - event.refundedBefore]);
  }
}

const paidRow = ({ number, order, amount, paidAt, releasedBefore }: PaidOrder): PaidRow =>
  releasedBefore > 0 ? [number, order, amount, paidAt, releasedBefore] : [number, order, amount, paidAt];

function add<Name extends keyof Lists>(day: ListedDay, name: Name, row: Lists[Name][number]): void {
  const rows: Lists[Name][number][] = day[name] ?? [];
  rows.push(row);
  day[name] = rows as ListedDay[Name];
}
