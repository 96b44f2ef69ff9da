import { BLOCK_BITS } from './blocks';
import type { SlipBox } from './slips';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** For whom, volume and static release of the team, the two figures of generation 1, and those five of `earnTeamBonus`. */
export const TEAM_SLIP_WIDTH = 10;
const SLIP = TEAM_SLIP_WIDTH;

/**
 * Sums up volume, static release and the two nearest generations of the members from `from` to `to` (settlement.md 3, 4),
 * last ones first, and hands them on to the inviters: whoever stands `above` one stands before it, or nobody (-1). Lists
 * those who have a team. All that others handed up to these members has to be in `rows` but what is in the box.
 */
export function sumTeams(above: Int32Array, box: SlipBox, rows: TeamRows, from: number, to: number): void {
  const block = from >> BITS;
  takeSlips(box.values, rows, from, box.begin[block]! * SLIP, box.next[block]! * SLIP);
  rows.listedCount = handUp(above, box, rows, from, to);
}

function takeSlips(
  values: Float64Array,
  { volume, released, base2, count2 }: TeamRows,
  rowsFrom: number,
  from: number,
  to: number,
): void {
  for (let slip = from; slip < to; slip += SLIP) {
    const at = values[slip]! - rowsFrom;
    volume[at]! += values[slip + 1]!;
    released[at]! += values[slip + 2]!;
    base2[at]! += values[slip + 3]!;
    count2[at]! += values[slip + 4]!;
  }
}

function handUp(
  above: Int32Array,
  { values, next }: SlipBox,
  { volume, released, base1, base2, count1, count2, listed, slip: slips }: TeamRows,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let member = to - 1; member >= from; member--) {
    const at = member - from;
    const ofTeam = volume[at]!;
    const releasedBelow = released[at]! + base1[at]!;
    if (ofTeam === 0 && releasedBelow === 0) continue;
    released[at] = releasedBelow;
    listed[count++] = member;
    const inviter = above[member]!;
    if (inviter >= from) {
      const up = inviter - from;
      volume[up]! += ofTeam;
      released[up]! += releasedBelow;
      base2[up]! += base1[at]!;
      count2[up]! += count1[at]!;
      slips[at] = -1;
    } else if (inviter >= 0) {
      const block = inviter >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      slips[at] = slip;
      values[slip] = inviter;
      values[slip + 1] = ofTeam;
      values[slip + 2] = releasedBelow;
      values[slip + 3] = base1[at]!;
      values[slip + 4] = count1[at]!;
      values[slip + 5] = 0;
    }
  }
  return count;
}
