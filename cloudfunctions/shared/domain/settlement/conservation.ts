import type { SettlementRules } from '../plan/plan';
import { eachBlock } from './blocks';
import { LineSums } from './checkLines';
import { checkOrders, takenFromOrders } from './checkOrders';
import { checkRanks, checkVolumes } from './checkTeams';
import { ConservationFault } from './conservationFault';
import type { DayOutcome, Forest } from './forest';

/**
 * Proves a settled day, in production too: lines add up, nothing is negative or a fraction, no pool gives more than it
 * holds, frozen members get nothing, volumes and totals are the sums of their parts. Column by column, because that costs
 * little more than reading them. Throws ConservationFault.
 */
export function checkConservation(rules: SettlementRules, forest: Forest, outcome: DayOutcome): void {
  checkVolumes(forest, outcome);
  const sums = new LineSums();
  let released = 0;
  let capped = 0;
  let fromOrders = 0;
  eachBlock(forest.count, (from, to) => {
    sums.check(forest, outcome, from, to);
    checkRanks(rules, outcome, from, to);
    checkOrders(forest, outcome, from, to);
    fromOrders += takenFromOrders(forest, outcome, from, to);
    released += sumOf(outcome.total, from, to);
    capped += sumOf(outcome.capped, from, to);
  });
  const { totals } = outcome;
  if (released !== totals.released || fromOrders !== totals.released) {
    throw new ConservationFault(
      -1,
      `${released} paid, ${fromOrders} taken from orders, ${totals.released} in all`,
    );
  }
  if (capped !== totals.capped) throw new ConservationFault(-1, `${capped} capped, ${totals.capped} in all`);
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let member = from; member < to; member++) sum += values[member]!;
  return sum;
}
