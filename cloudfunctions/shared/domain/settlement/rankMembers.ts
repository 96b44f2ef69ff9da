import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';
import { eachRun } from './runs';

/**
 * Everybody's rank by team volume (settlement.md 4). Lists in `space` those who have one, inviters before their invitees,
 * and answers how many they are.
 */
export function rankMembers(
  { ranks }: SettlementRules,
  { count }: Forest,
  order: Int32Array | null,
  { teamVolume, rank }: DayOutcome,
  space: Int32Array,
): number {
  const thresholds = Float64Array.from(ranks, ({ volume }) => volume);
  eachRun(count, (from, to) => rankRun(thresholds, teamVolume, rank, from, to));
  let ranked = 0;
  eachRun(count, (from, to) => {
    ranked = listRanked(order, rank, space, ranked, from, to);
  });
  return ranked;
}

function rankRun(
  thresholds: Float64Array,
  teamVolume: Float64Array,
  rank: Int16Array,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const volume = teamVolume[member]!;
    let reached = -1;
    while (reached + 1 < thresholds.length && volume >= thresholds[reached + 1]!) reached++;
    rank[member] = reached;
  }
}

/** Answers how many are listed now. */
function listRanked(
  order: Int32Array | null,
  rank: Int16Array,
  space: Int32Array,
  listed: number,
  from: number,
  to: number,
): number {
  let next = listed;
  for (let place = from; place < to; place++) {
    const member = order === null ? place : order[place]!;
    if (rank[member]! >= 0) space[next++] = member;
  }
  return next;
}
