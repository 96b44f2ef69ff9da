import type { SettlementRules } from '../plan/plan';
import { assertFits, type DayMemory, newDayMemory } from './dayMemory';
import type { DayOutcome, Forest } from './forest';
import { invitersFirst } from './invitersFirst';
import { payOut } from './payOut';
import { rankMembers } from './rankMembers';
import { releaseStatic } from './releaseStatic';
import { addShareBases } from './shareBases';
import { sumTeams } from './sumTeams';
import { earnTeamBonus } from './teamBonus';

/**
 * Settles one day (settlement.md 2-6): linear in members and orders, without recursion, exact to the cent. Each step is a
 * pass of its own over the few columns that it needs, because at this size memory costs more than reckoning. With `used`, the
 * memory of an earlier day of the same shape is taken again and its outcome overwritten. Throws InviterCycle, and
 * RangeError where a sum over all members is too large to be safe.
 */
export function settleForest(rules: SettlementRules, forest: Forest, used?: DayMemory): DayOutcome {
  const order = invitersFirst(forest.inviter);
  if (used !== undefined) assertFits(used, rules, forest);
  const memory = used ?? newDayMemory(rules, forest);
  const { outcome, rankedRows } = memory;
  releaseStatic(rules, forest, outcome);
  sumTeams(forest, order, outcome);
  addShareBases(forest, outcome);
  const ranked = rankMembers(rules, forest, order, outcome, rankedRows.member);
  earnTeamBonus(rules, forest, ranked, memory);
  payOut(rules, forest, outcome);
  return outcome;
}
