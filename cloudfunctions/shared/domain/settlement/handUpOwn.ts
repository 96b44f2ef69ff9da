import { BLOCK_BITS } from './blocks';
import type { DayOutcome, Forest } from './forest';
import type { SlipBox } from './slips';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** For whom, own volume, static release. */
export const OWN_SLIP_WIDTH = 3;
const SLIP = OWN_SLIP_WIDTH;

/**
 * Every member of a block hands its own volume and static release to its inviter: into `rows`, where these are the rows of
 * the members from `rowsFrom` on and the inviter is among them, or else on a slip. Answers the volume of the block.
 */
export function handUpOwn(
  { inviter, ownVolume }: Forest,
  { staticReleased }: DayOutcome,
  { values, next }: SlipBox,
  { volume, base1, count1 }: TeamRows,
  rowsFrom: number,
  from: number,
  to: number,
): number {
  let ofBlock = 0;
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    const own = ownVolume[member]!;
    ofBlock += own;
    if (above >= rowsFrom) {
      const at = above - rowsFrom;
      const released = staticReleased[member]!;
      volume[at]! += own;
      base1[at]! += released;
      count1[at]! += released > 0 ? 1 : 0;
    } else if (above >= 0) {
      const block = above >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      values[slip] = above;
      values[slip + 1] = own;
      values[slip + 2] = staticReleased[member]!;
    }
  }
  return ofBlock;
}

/** Adds what other blocks handed to the members from `rowsFrom` on. */
export function takeOwn(box: SlipBox, rows: TeamRows, rowsFrom: number): void {
  const block = rowsFrom >> BITS;
  addSlips(box.values, rows, rowsFrom, box.begin[block]! * SLIP, box.next[block]! * SLIP);
}

function addSlips(
  values: Float64Array,
  { volume, base1, count1 }: TeamRows,
  rowsFrom: number,
  from: number,
  to: number,
): void {
  for (let slip = from; slip < to; slip += SLIP) {
    const at = values[slip]! - rowsFrom;
    const released = values[slip + 2]!;
    volume[at]! += values[slip + 1]!;
    base1[at]! += released;
    count1[at]! += released > 0 ? 1 : 0;
  }
}
