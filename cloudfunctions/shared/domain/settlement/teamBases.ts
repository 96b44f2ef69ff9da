import type { SettlementRules } from '../plan/plan';
import { bonusPath } from './bonusPath';
import type { DayOutcome, Forest } from './forest';
import { invitersFirst } from './invitersFirst';

/** What the differential of each member was reckoned from, so that it can be explained (settlement.md 4). */
export interface TeamBases {
  /**
   * Static release, in 0.01 points, that reached the member with `bestBelow` as the best rank met so far (-1: none). On it
   * the member earned the rate of its own rank less the rate of that one. 0 for a member without a rank.
   */
  baseOf(member: number, bestBelow: number): number;
}

/**
 * Takes the day's static release apart by the best rank met before. Team volume never falls on the way up, so whatever
 * comes through a ranked member arrives with that member's rank, and everything else with none.
 */
export function teamBases(rules: SettlementRules, forest: Forest, outcome: DayOutcome): TeamBases {
  const { rank, staticReleased, teamStatic } = outcome;
  const path = bonusPath(forest, invitersFirst(forest.inviter));
  const width = rules.ranks.length + 1;
  const row = rowsOfRanked(outcome.rank, forest.frozen);
  const bases = new Float64Array(row.ranked * width);
  for (let member = 0; member < forest.count; member++) {
    const above = path[member]!;
    // A frozen member released nothing, and what is below it was hung on the member above already.
    if (above < 0 || forest.frozen[member] === 1 || row.of[above]! < 0) continue;
    const at = row.of[above]! * width + 1;
    bases[at - 1]! += staticReleased[member]!;
    bases[at + rank[member]!]! += teamStatic[member]!;
  }
  return {
    baseOf: (member, bestBelow) =>
      row.of[member]! < 0 ? 0 : bases[row.of[member]! * width + 1 + bestBelow]!,
  };
}

/** Numbers the members that have a rank and are not frozen; -1 for the others. */
function rowsOfRanked(rank: Int16Array, frozen: Uint8Array): { of: Int32Array; ranked: number } {
  let ranked = 0;
  const of = Int32Array.from(rank, (reached, member) =>
    reached >= 0 && frozen[member] !== 1 ? ranked++ : -1,
  );
  return { of, ranked };
}
