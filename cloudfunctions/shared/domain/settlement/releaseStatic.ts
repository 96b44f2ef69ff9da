import { floorRate as importedFloorRate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';

/** Unless files are bundled, every use of an imported name is looked up anew: too slow inside a loop over all orders. */
const floorRate = importedFloorRate;

/**
 * Static release of a block of members, order by order (settlement.md 2); adds it to the day's. Nobody's depends on anybody
 * else's.
 */
export function releaseStatic(
  { dailyRate }: SettlementRules,
  forest: Forest,
  outcome: DayOutcome,
  from: number,
  to: number,
): void {
  releaseOrders(dailyRate, forest, outcome, forest.orderStart[from]!, forest.orderStart[to]!);
  takeBackFromFrozen(forest, outcome, from, to);
  outcome.totals.static += addUp(forest, outcome, from, to);
}

/** As if nobody were frozen: a loop that asks for nothing but the order at hand takes half the time. */
function releaseOrders(
  dailyRate: SettlementRules['dailyRate'],
  { orderAmount, orderPool, orderReleased }: Forest,
  { orderToday, orderStatic }: DayOutcome,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const room = orderPool[at]! - orderReleased[at]!;
    const daily = floorRate(orderAmount[at]!, dailyRate);
    const today = Math.min(daily, Math.max(0, room));
    orderStatic[at] = today;
    orderToday[at] = today;
  }
}

function takeBackFromFrozen(
  { frozen, orderStart }: Forest,
  { orderToday, orderStatic }: DayOutcome,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    if (frozen[member] !== 1) continue;
    orderStatic.fill(0, orderStart[member]!, orderStart[member + 1]!);
    orderToday.fill(0, orderStart[member]!, orderStart[member + 1]!);
  }
}

function addUp(
  { orderStart }: Forest,
  { staticReleased, total, orderStatic }: DayOutcome,
  from: number,
  to: number,
): number {
  let ofBlock = 0;
  let at = orderStart[from]!;
  for (let member = from; member < to; member++) {
    let released = 0;
    for (const end = orderStart[member + 1]!; at < end; at++) released += orderStatic[at]!;
    staticReleased[member] = released;
    total[member] = released;
    ofBlock += released;
  }
  return ofBlock;
}
