import { BLOCK_BITS } from './blocks';
import { OWN_SLIP_WIDTH, takeOwnSlips } from './ownSlips';
import type { SlipBox } from './slips';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;
const OWN_SLIP = OWN_SLIP_WIDTH;

/**
 * What somebody with a team hands to its inviter: for whom, volume and static release of the team and of itself, the two
 * figures of generation 1, and five of `earnTeamBonus`.
 */
export const TEAM_SLIP_WIDTH = 11;
const SLIP = TEAM_SLIP_WIDTH;

/** Where `earnTeamBonus` finds its own; 0 there means that nothing more was written. */
export const BONUS_IN_SLIP = 6;
const BONUS = BONUS_IN_SLIP;

/** What the members of a block have by themselves, by their place in it. */
export interface OwnFigures {
  volume: Float64Array;
  released: Float64Array;
}

/**
 * Sums up volume, static release and the two nearest generations of the members from `from` to `to` (settlement.md 3, 4),
 * last ones first, and hands them on to the inviters: whoever stands `above` one stands before it, or nobody (-1). Lists
 * those who have a team. What is handed up from outside the block has to lie in the boxes.
 */
export function sumTeams(
  above: Int32Array,
  own: OwnFigures,
  boxes: { own: SlipBox; teams: SlipBox },
  rows: TeamRows,
  from: number,
  to: number,
): void {
  const { values, begin, next } = boxes.teams;
  const block = from >> BITS;
  takeOwnSlips(boxes.own, rows, from);
  takeSlips(values, rows, from, begin[block]! * SLIP, next[block]! * SLIP);
  rows.listedCount = handUp(above, own, boxes.own, boxes.teams, rows, from, to);
}

function takeSlips(
  values: Float64Array,
  { volume, released, base1, base2, count1, count2 }: TeamRows,
  from: number,
  first: number,
  end: number,
): void {
  for (let slip = first; slip < end; slip += SLIP) {
    const at = values[slip]! - from;
    const own = values[slip + 3]!;
    volume[at]! += values[slip + 1]!;
    released[at]! += values[slip + 2]!;
    base1[at]! += own;
    count1[at]! += own > 0 ? 1 : 0;
    base2[at]! += values[slip + 4]!;
    count2[at]! += values[slip + 5]!;
  }
}

function handUp(
  above: Int32Array,
  own: OwnFigures,
  ownSlips: SlipBox,
  teamSlips: SlipBox,
  { volume, released, base1, base2, count1, count2, listed, slip: slips }: TeamRows,
  from: number,
  to: number,
): number {
  const { volume: ownVolume, released: ownReleased } = own;
  let count = 0;
  for (let member = to - 1; member >= from; member--) {
    const at = member - from;
    const inviter = above[member]!;
    const ofTeam = volume[at]!;
    const releasedBelow = released[at]! + base1[at]!;
    const hasTeam = ofTeam !== 0 || releasedBelow !== 0;
    if (hasTeam) {
      released[at] = releasedBelow;
      listed[count++] = member;
    }
    if (inviter >= from) {
      const up = inviter - from;
      volume[up]! += ofTeam + ownVolume[at]!;
      base1[up]! += ownReleased[at]!;
      count1[up]! += ownReleased[at]! > 0 ? 1 : 0;
      if (!hasTeam) continue;
      released[up]! += releasedBelow;
      base2[up]! += base1[at]!;
      count2[up]! += count1[at]!;
      slips[at] = -1;
    } else if (inviter >= 0 && hasTeam) {
      const { values, next } = teamSlips;
      const block = inviter >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      slips[at] = slip;
      values[slip] = inviter;
      values[slip + 1] = ofTeam + ownVolume[at]!;
      values[slip + 2] = releasedBelow;
      values[slip + 3] = ownReleased[at]!;
      values[slip + 4] = base1[at]!;
      values[slip + 5] = count1[at]!;
      values[slip + BONUS] = 0;
    } else if (inviter >= 0) {
      const { values, next } = ownSlips;
      const block = inviter >> BITS;
      const slip = next[block]! * OWN_SLIP;
      next[block]! += 1;
      values[slip] = inviter;
      values[slip + 1] = ownVolume[at]!;
      values[slip + 2] = ownReleased[at]!;
    }
  }
  return count;
}
