import { floorRate as importedFloorRate, type Rate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import { checkConservation } from '../settlement/conservation';
import { settleForest } from '../settlement/settleForest';
import type { Books } from './books';
import type { SimulatedMonth } from './months';
import type { OpenOrders } from './openOrders';

/** See settlement/slips: no imported name inside a loop. */
const floorRate = importedFloorRate;

/**
 * Settles one day as the close does, and enters what it paid. The close proves every day before it is shown; here it is enough
 * to prove the last of each span, and the sums of the whole course (`assertConserved`): half of the time goes to proofs otherwise.
 */
export function settleSimulated(
  { releasedBy }: Books,
  { forest, memory }: OpenOrders,
  { rules, isProved }: { rules: SettlementRules; isProved: boolean },
  month: SimulatedMonth,
): { released: number; capped: number } {
  // Where no order is open, nobody releases anything that anybody could share in.
  if (forest.orderAmount.length === 0) return { released: 0, capped: 0 };
  const outcome = settleForest(rules, forest, memory);
  if (isProved) checkConservation(rules, forest, outcome);
  add(forest.orderReleased, outcome.orderToday);
  add(releasedBy, outcome.total);
  const { released, capped } = outcome.totals;
  month.released += released;
  month.capped += capped;
  if (rules.cashShare > 0) month.cash += cashOf(outcome.total, rules.cashShare);
  return { released, capped };
}

function add(to: Float64Array, amounts: Float64Array): void {
  for (let at = 0; at < amounts.length; at++) to[at]! += amounts[at]!;
}

/** What each is paid is split by itself, and floored by itself (settlement.md 6). */
function cashOf(totals: Float64Array, share: Rate): number {
  let cash = 0;
  for (let member = 0; member < totals.length; member++) cash += floorRate(totals[member]!, share);
  return cash;
}
