import { addDays, businessDayOf } from '../time/businessDay';
import type { DayNumbers } from './dayNumbers';
import type { ListedOrder } from './orderColumns';

const DAY_MS = 86_400_000;

/** What is bought after the history: nothing, so that what is open runs out, or again what its last days brought. */
export type Scenario = { kind: 'none' } | { kind: 'repeat'; days: number };

/** More orders than a browser has memory for. */
const MOST_REPEATED = 2_000_000;

/**
 * The orders that were paid lately enough to count from the last days of the history on, over and over until the simulation
 * ends: each at its own distance, by the same member, with the refunds that it had. Members stay as they are. What was paid
 * long before and only came to us then, as an import brings it, is no order of these days.
 * @throws RangeError where that would be more orders than can be reckoned with
 */
export function repeatOrders(
  listed: readonly ListedOrder[],
  { days, past }: DayNumbers,
  scenario: Scenario,
): ListedOrder[] {
  if (scenario.kind === 'none') return [];
  // A history that is shorter than what is asked for repeats whole.
  const period = Math.min(scenario.days, past);
  const first = addDays(days[past - period]!, -1);
  const pattern = listed.filter(
    ({ countsFrom, paidAt }) => countsFrom >= past - period && businessDayOf(paidAt) >= first,
  );
  if (pattern.length * Math.ceil((days.length - past) / period) > MOST_REPEATED)
    throw new RangeError(`${pattern.length} orders every ${period} days are too many to repeat`);
  const repeated: ListedOrder[] = [];
  for (let later = period; later < days.length; later += period) {
    for (const order of pattern) {
      if (order.countsFrom + later < days.length) repeated.push(postponed(order, later, days.length));
    }
  }
  return repeated;
}

/** What an order brought along when it came to us happened once: its like begins with the full pool that the plan grants. */
function postponed(order: ListedOrder, later: number, end: number): ListedOrder {
  return {
    ...order,
    id: `${order.id}+${later}`,
    paidAt: order.paidAt + later * DAY_MS,
    releasedBefore: 0,
    namedPool: -1,
    countsFrom: order.countsFrom + later,
    refunds: order.refunds
      .map(({ day, back }) => ({ day: day + later, back }))
      .filter(({ day }) => day < end),
  };
}
