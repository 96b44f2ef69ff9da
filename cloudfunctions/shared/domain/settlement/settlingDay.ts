import type { SettlementRules } from '../plan/plan';
import type { DayMemory } from './dayMemory';
import { isFar } from './farGenerations';
import type { DayOutcome, Forest } from './forest';
import { payOut } from './payOut';
import { type RankTable, rankTableOf } from './teamBonus';
import type { TeamRows } from './teamRows';
import { writeTeams } from './writeTeams';

/** A day while it is being settled. */
export interface SettlingDay {
  rules: SettlementRules;
  forest: Forest;
  memory: DayMemory;
  outcome: DayOutcome;
  ranks: RankTable;
  /** The columns of the outcome that say nothing of a member without a team, and the rank that such a member has. */
  teamColumns: (Float64Array | Int32Array)[];
  rankOfNobody: number;
}

export function newSettlingDay(rules: SettlementRules, forest: Forest, memory: DayMemory): SettlingDay {
  const { outcome } = memory;
  outcome.totals = { released: 0, capped: 0, static: 0 };
  return {
    rules,
    forest,
    memory,
    outcome,
    ranks: rankTableOf(rules),
    teamColumns: teamColumnsOf(outcome),
    rankOfNobody: rules.ranks.filter(({ volume }) => volume === 0).length - 1,
  };
}

function teamColumnsOf(outcome: DayOutcome): (Float64Array | Int32Array)[] {
  const { teamVolume, teamStatic, team, teamEarned, peer, peerEarned, peerBase, capped, share } = outcome;
  return [
    ...[teamVolume, teamStatic, team, teamEarned, peer, peerEarned, peerBase, capped],
    ...share.flatMap(({ paid, earned }) => [paid, earned]),
    ...share.filter((line) => !isFar(line)).flatMap(({ base, count }) => [base, count]),
  ];
}

/** The last step for a block of members, once the rows of those who have a team are complete: nobody else earns anything. */
export function finishBlock(
  { rules, forest, outcome, teamColumns, rankOfNobody }: SettlingDay,
  rows: TeamRows,
  from: number,
  to: number,
): void {
  for (const column of teamColumns) column.fill(0, from, to);
  outcome.rank.fill(rankOfNobody, from, to);
  writeTeams(outcome, rows, from);
  payOut(rules, forest, outcome, rows, from);
}
