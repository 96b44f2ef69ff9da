import { BLOCK_BITS } from './blocks';
import type { DayOutcome, Forest } from './forest';
import type { SlipBox } from './slips';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** What somebody without a team hands to its inviter: for whom, own volume, static release. */
export const OWN_SLIP_WIDTH = 3;
const SLIP = OWN_SLIP_WIDTH;

/** Writes a slip for everybody in a block who invited nobody. */
export function writeOwnSlips(
  { inviter, ownVolume }: Forest,
  { staticReleased }: DayOutcome,
  invited: Uint8Array,
  { values, next }: SlipBox,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    if (above < 0 || invited[member] === 1) continue;
    const block = above >> BITS;
    const slip = next[block]! * SLIP;
    next[block]! += 1;
    values[slip] = above;
    values[slip + 1] = ownVolume[member]!;
    values[slip + 2] = staticReleased[member]!;
  }
}

/** Adds what was handed to the block of members that begins with `from`. */
export function takeOwnSlips(box: SlipBox, rows: TeamRows, from: number): void {
  const block = from >> BITS;
  addSlips(box.values, rows, from, box.begin[block]! * SLIP, box.next[block]! * SLIP);
}

function addSlips(
  values: Float64Array,
  { volume, base1, count1 }: TeamRows,
  from: number,
  first: number,
  end: number,
): void {
  for (let slip = first; slip < end; slip += SLIP) {
    const at = values[slip]! - from;
    const released = values[slip + 2]!;
    volume[at]! += values[slip + 1]!;
    base1[at]! += released;
    count1[at]! += released > 0 ? 1 : 0;
  }
}
