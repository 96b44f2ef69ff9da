import { floorRate as importedFloorRate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import { assertSafe } from './assertSafe';
import type { DayOutcome, Forest } from './forest';
import { sumOfRuns } from './runs';

/** Unless files are bundled, every use of an imported name is looked up anew: too slow inside a loop over all orders. */
const floorRate = importedFloorRate;

/** Static release, order by order (settlement.md 2). Nobody's depends on anybody else's: members are taken as they stand. */
export function releaseStatic(rules: SettlementRules, forest: Forest, outcome: DayOutcome): void {
  const ofAll = sumOfRuns(forest.count, (from, to) => releaseRun(rules, forest, outcome, from, to));
  assertSafe(ofAll, 'the static release of all members');
  outcome.totals.static = ofAll;
}

function releaseRun(
  { dailyRate }: SettlementRules,
  { frozen, orderStart, orderAmount, orderPool, orderReleased }: Forest,
  { staticReleased, orderToday, orderStatic }: DayOutcome,
  from: number,
  to: number,
): number {
  let ofRun = 0;
  let at = orderStart[from]!;
  for (let member = from; member < to; member++) {
    const isFrozen = frozen[member] === 1;
    let released = 0;
    for (const end = orderStart[member + 1]!; at < end; at++) {
      const room = isFrozen ? 0 : orderPool[at]! - orderReleased[at]!;
      let today = 0;
      if (room > 0) {
        today = Math.min(floorRate(orderAmount[at]!, dailyRate), room);
      }
      orderStatic[at] = today;
      orderToday[at] = today;
      released += today;
    }
    staticReleased[member] = released;
    ofRun += released;
  }
  return ofRun;
}
