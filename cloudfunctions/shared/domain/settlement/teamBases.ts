import type { SettlementRules } from '../plan/plan';
import { BLOCK_BITS, eachBlock } from './blocks';
import { bonusPath } from './bonusPath';
import type { DayOutcome, Forest } from './forest';
import { makeRoom, newSlipBox, type SlipBox } from './slips';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** For whom, rank, own static release, that of the team. */
const SLIP = 4;

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
  const width = rules.ranks.length + 1;
  const row = rowsOfRanked(outcome.rank, forest.frozen);
  const bases = new Float64Array(row.ranked * width);
  const path = bonusPath(forest);
  const box = newSlipBox(SLIP);
  makeRoom([box], path, forest.count);
  eachBlock(forest.count, (from, to) => handUp(forest, outcome, path, box, from, to));
  eachBlock(forest.count, (from) => addSlips(box, row.of, bases, width, from >> BITS));
  return {
    baseOf: (member, bestBelow) =>
      row.of[member]! < 0 ? 0 : bases[row.of[member]! * width + 1 + bestBelow]!,
  };
}

/** Numbers the members that have a rank and are not frozen; -1 for the others. */
function rowsOfRanked(rank: Int16Array, frozen: Uint8Array): { of: Int32Array; ranked: number } {
  const of = new Int32Array(rank.length);
  let ranked = 0;
  eachBlock(rank.length, (from, to) => {
    ranked = number(rank, frozen, of, ranked, from, to);
  });
  return { of, ranked };
}

function number(
  rank: Int16Array,
  frozen: Uint8Array,
  of: Int32Array,
  numbered: number,
  from: number,
  to: number,
): number {
  let next = numbered;
  for (let member = from; member < to; member++) {
    of[member] = rank[member]! >= 0 && frozen[member] !== 1 ? next++ : -1;
  }
  return next;
}

function handUp(
  { frozen }: Forest,
  { rank, staticReleased, teamStatic }: DayOutcome,
  path: Int32Array,
  { values, next }: SlipBox,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const above = path[member]!;
    // A frozen member released nothing, and what is below it was hung on the member above already.
    if (above < 0 || frozen[member] === 1) continue;
    const block = above >> BITS;
    const slip = next[block]! * SLIP;
    next[block]! += 1;
    values[slip] = above;
    values[slip + 1] = rank[member]!;
    values[slip + 2] = staticReleased[member]!;
    values[slip + 3] = teamStatic[member]!;
  }
}

function addSlips(
  { values, begin, next }: SlipBox,
  rowOf: Int32Array,
  bases: Float64Array,
  width: number,
  block: number,
): void {
  for (let slip = begin[block]! * SLIP, end = next[block]! * SLIP; slip < end; slip += SLIP) {
    const row = rowOf[values[slip]!]!;
    if (row < 0) continue;
    const withNone = row * width;
    bases[withNone]! += values[slip + 2]!;
    bases[withNone + 1 + values[slip + 1]!]! += values[slip + 3]!;
  }
}
