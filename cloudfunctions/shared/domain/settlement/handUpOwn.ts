import { BLOCK_BITS } from './blocks';
import type { DayOutcome, Forest } from './forest';
import type { SlipBox } from './slips';
import { TEAM_ROW, TEAM_ROW_WIDTH } from './teamRow';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;
const WIDTH = TEAM_ROW_WIDTH;
const { VOLUME, BASE_1, COUNT_1 } = TEAM_ROW;

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
  rows: Float64Array,
  rowsFrom: number,
  from: number,
  to: number,
): number {
  let ofBlock = 0;
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    const volume = ownVolume[member]!;
    ofBlock += volume;
    if (above >= rowsFrom) {
      const row = (above - rowsFrom) * WIDTH;
      const released = staticReleased[member]!;
      rows[row + VOLUME]! += volume;
      rows[row + BASE_1]! += released;
      rows[row + COUNT_1]! += released > 0 ? 1 : 0;
    } else if (above >= 0) {
      const block = above >> BITS;
      const slip = next[block]! * SLIP;
      next[block]! += 1;
      values[slip] = above;
      values[slip + 1] = volume;
      values[slip + 2] = staticReleased[member]!;
    }
  }
  return ofBlock;
}

/** Adds what other blocks handed to the members from `rowsFrom` on. */
export function takeOwn(box: SlipBox, rows: Float64Array, rowsFrom: number): void {
  const block = rowsFrom >> BITS;
  addSlips(box.values, rows, rowsFrom, box.begin[block]! * SLIP, box.next[block]! * SLIP);
}

function addSlips(
  values: Float64Array,
  rows: Float64Array,
  rowsFrom: number,
  from: number,
  to: number,
): void {
  for (let slip = from; slip < to; slip += SLIP) {
    const row = (values[slip]! - rowsFrom) * WIDTH;
    const released = values[slip + 2]!;
    rows[row + VOLUME]! += values[slip + 1]!;
    rows[row + BASE_1]! += released;
    rows[row + COUNT_1]! += released > 0 ? 1 : 0;
  }
}
