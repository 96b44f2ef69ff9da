import type { SettlementRules } from '../plan/plan';
import { bonusPath } from './bonusPath';
import { clearDayMemory, type DayMemory, newDayMemory } from './dayMemory';
import { addFarGeneration } from './farGeneration';
import type { DayOutcome, Forest } from './forest';
import { invitersFirst } from './invitersFirst';
import { payOut } from './payOut';
import { sweepUp } from './sweepUp';

/**
 * Settles one day (settlement.md 2-6): linear in members and orders, without recursion, exact to the cent. With `used`, the
 * memory of an earlier day of the same shape is taken again and its outcome overwritten. Throws InviterCycle, and
 * RangeError where a sum over all members is too large to be safe.
 */
export function settleForest(rules: SettlementRules, forest: Forest, used?: DayMemory): DayOutcome {
  const order = invitersFirst(forest.inviter);
  if (used !== undefined) clearDayMemory(used, rules, forest);
  const memory = used ?? newDayMemory(rules, forest);
  const { outcome } = memory;
  sweepUp(rules, forest, order, memory);
  for (const share of outcome.share) {
    if (share.generation > 2) addFarGeneration(forest.inviter, outcome.staticReleased, share);
  }
  payOut(rules, forest, order, bonusPath(forest, order), memory);
  return outcome;
}
