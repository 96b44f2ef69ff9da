import { BLOCK_BITS } from './blocks';
import type { SlipBox } from './slips';
import { TEAM_ROW, TEAM_ROW_WIDTH, type TeamsOfBlock } from './teamRow';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;
const WIDTH = TEAM_ROW_WIDTH;
const { VOLUME, STATIC, BASE_1, BASE_2, COUNT_1, COUNT_2 } = TEAM_ROW;

/** For whom, volume and static release of the team, the two figures of generation 1. */
export const TEAM_SLIP_WIDTH = 5;
const SLIP = TEAM_SLIP_WIDTH;

/**
 * Sums up volume, static release and the two nearest generations of the members from `from` to `to` (settlement.md 3, 4),
 * last ones first, and hands them on to the inviters: whoever stands `above` one stands before it, or nobody (-1). Lists
 * those who have a team in `teams`. All that others handed up to these members has to be in `rows` but what is in the box.
 */
export function sumTeams(
  above: Int32Array,
  box: SlipBox,
  rows: Float64Array,
  teams: TeamsOfBlock,
  from: number,
  to: number,
): void {
  const block = from >> BITS;
  takeSlips(box.values, rows, from, box.begin[block]! * SLIP, box.next[block]! * SLIP);
  teams.count = handUp(above, box, rows, teams, from, to);
}

function takeSlips(
  values: Float64Array,
  rows: Float64Array,
  rowsFrom: number,
  from: number,
  to: number,
): void {
  for (let slip = from; slip < to; slip += SLIP) {
    const row = (values[slip]! - rowsFrom) * WIDTH;
    rows[row + VOLUME]! += values[slip + 1]!;
    rows[row + STATIC]! += values[slip + 2]!;
    rows[row + BASE_2]! += values[slip + 3]!;
    rows[row + COUNT_2]! += values[slip + 4]!;
  }
}

function handUp(
  above: Int32Array,
  { values, next }: SlipBox,
  rows: Float64Array,
  { member: members, row: rowsOfTeams }: TeamsOfBlock,
  from: number,
  to: number,
): number {
  let listed = 0;
  for (let member = to - 1; member >= from; member--) {
    const row = (member - from) * WIDTH;
    const volume = rows[row + VOLUME]!;
    const released = rows[row + STATIC]! + rows[row + BASE_1]!;
    if (volume === 0 && released === 0) continue;
    rows[row + STATIC] = released;
    members[listed] = member;
    rowsOfTeams[listed] = row;
    listed++;
    const inviter = above[member]!;
    if (inviter >= from) {
      const up = (inviter - from) * WIDTH;
      rows[up + VOLUME]! += volume;
      rows[up + STATIC]! += released;
      rows[up + BASE_2]! += rows[row + BASE_1]!;
      rows[up + COUNT_2]! += rows[row + COUNT_1]!;
    } else if (inviter >= 0) {
      const block = inviter >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      values[slip] = inviter;
      values[slip + 1] = volume;
      values[slip + 2] = released;
      values[slip + 3] = rows[row + BASE_1]!;
      values[slip + 4] = rows[row + COUNT_1]!;
    }
  }
  return listed;
}
