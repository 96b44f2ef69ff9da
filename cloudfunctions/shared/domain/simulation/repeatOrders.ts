import type { DayNumbers } from './dayNumbers';
import type { ListedOrder } from './orderColumns';

const DAY_MS = 86_400_000;

/** What is bought after the history: nothing, so that what is open runs out, or again what its last days brought. */
export type Scenario = { kind: 'none' } | { kind: 'repeat'; days: number };

/**
 * The orders that began to count on the last days of the history, over and over until the simulation ends: each at its own
 * distance, by the same member, with the refunds that it had. Members stay as they are.
 */
export function repeatOrders(
  listed: readonly ListedOrder[],
  { days, past }: DayNumbers,
  scenario: Scenario,
): ListedOrder[] {
  if (scenario.kind === 'none') return [];
  // A history that is shorter than what is asked for repeats whole.
  const period = Math.min(scenario.days, past);
  const pattern = listed.filter(({ countsFrom }) => countsFrom >= past - period);
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
