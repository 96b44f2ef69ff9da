import type { RulesOf } from '../dayClose/applyEvents';
import type { DayEvent, PaidOrder } from '../dayClose/dayEvent';
import { fen } from '../money/amount';
import { grantOf } from '../plan/grant';
import type { BusinessDay } from '../time/businessDay';
import type { HistoryDay, PaidRow } from './history';

/**
 * The events of days as a history lists them. They may come in any order, and a part at a time.
 * @param rulesOf the rules under which orders were paid, which show whether their source named another pool
 */
export function historyOfEvents(
  events: readonly (DayEvent & { day: string })[],
  rulesOf: RulesOf,
): HistoryDay[] {
  const days = new Map<string, ListedDay>();
  for (const event of events) {
    const listed = days.get(event.day) ?? { day: event.day as BusinessDay };
    days.set(event.day, listed);
    list(listed, event, rulesOf);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

type Lists = Required<Omit<HistoryDay, 'day'>>;
type ListedDay = { day: BusinessDay } & { -readonly [Name in keyof Lists]?: Lists[Name][number][] };

function list(day: ListedDay, event: DayEvent, rulesOf: RulesOf): void {
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
      add(day, 'paid', paidRow(event, rulesOf));
      return;
    case 'refunded':
      add(day, 'refunded', [event.order, event.refundedAfter - event.refundedBefore]);
  }
}

function paidRow(event: PaidOrder, rulesOf: RulesOf): PaidRow {
  const { number, order, amount, paidAt, releasedBefore, pool, planVersion } = event;
  if (grantOf(rulesOf(planVersion), fen(amount)).pool !== pool)
    return [number, order, amount, paidAt, releasedBefore, pool];
  return releasedBefore > 0
    ? [number, order, amount, paidAt, releasedBefore]
    : [number, order, amount, paidAt];
}

function add<Name extends keyof Lists>(day: ListedDay, name: Name, row: Lists[Name][number]): void {
  const rows: Lists[Name][number][] = day[name] ?? [];
  rows.push(row);
  day[name] = rows as ListedDay[Name];
}
