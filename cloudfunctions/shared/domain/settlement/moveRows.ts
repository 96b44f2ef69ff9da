import { BLOCK, BLOCK_BITS } from './blocks';
import type { DayOutcome, Forest } from './forest';
import type { InviterPlaces } from './invitersFirst';
import type { SlipBox } from './slips';
import type { OwnFigures } from './sumTeams';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** The place, who stands there, frozen or not, what it has by itself, and what was handed to it. */
export const OUTBOUND_SLIP_WIDTH = 8;
const OUT = OUTBOUND_SLIP_WIDTH;

/** Who it is, and all of its row that the day is told from. */
export const HOMEBOUND_SLIP_WIDTH = 11;
const HOME = HOMEBOUND_SLIP_WIDTH;

/** Who stands at a place, whether frozen, and what it has by itself. */
export interface PlacedMembers {
  member: Int32Array;
  frozen: Uint8Array;
  own: OwnFigures;
}

export function newPlacedMembers(count: number): PlacedMembers {
  return {
    member: new Int32Array(count),
    frozen: new Uint8Array(count),
    own: { volume: new Float64Array(BLOCK), released: new Float64Array(BLOCK) },
  };
}

/** Sends the rows of inviters to their places; the rows are those of the members from `from` on. */
export function sendToPlaces(
  { members, placeOf }: InviterPlaces,
  { frozen, ownVolume }: Forest,
  { staticReleased }: DayOutcome,
  { volume, base1, count1 }: TeamRows,
  from: number,
  { values, next }: SlipBox,
  first: number,
  end: number,
): void {
  for (let number = first; number < end; number++) {
    const member = members[number]!;
    const place = placeOf[number]!;
    const at = member - from;
    const block = place >> BITS;
    const slip = next[block]! * OUT;
    next[block]! += 1;
    values[slip] = place;
    values[slip + 1] = member;
    values[slip + 2] = frozen[member]!;
    values[slip + 3] = ownVolume[member]!;
    values[slip + 4] = staticReleased[member]!;
    values[slip + 5] = volume[at]!;
    values[slip + 6] = base1[at]!;
    values[slip + 7] = count1[at]!;
  }
}

/** Takes up what was sent to the places from `from` on. */
export function takeAtPlaces(
  { values, begin, next }: SlipBox,
  { volume, base1, count1 }: TeamRows,
  { member, frozen, own }: PlacedMembers,
  from: number,
): void {
  const { volume: ownVolume, released: ownReleased } = own;
  const block = from >> BITS;
  for (let slip = begin[block]! * OUT, end = next[block]! * OUT; slip < end; slip += OUT) {
    const place = values[slip]!;
    const at = place - from;
    member[place] = values[slip + 1]!;
    frozen[place] = values[slip + 2]!;
    ownVolume[at] = values[slip + 3]!;
    ownReleased[at] = values[slip + 4]!;
    volume[at] = values[slip + 5]!;
    base1[at] = values[slip + 6]!;
    count1[at] = values[slip + 7]!;
  }
}

/** Sends the rows of teams back to their members, complete as they are; the rows are those of the places from `from` on. */
export function sendHome(
  { member: members }: PlacedMembers,
  { values, next }: SlipBox,
  rows: TeamRows,
  from: number,
): void {
  const { volume, released, base1, base2, count1, count2, rank, listed, listedCount } = rows;
  const { teamEarned, peerEarned, peerBase } = rows;
  for (let index = 0; index < listedCount; index++) {
    const place = listed[index]!;
    const member = members[place]!;
    const at = place - from;
    const block = member >> BITS;
    const slip = next[block]! * HOME;
    next[block]! += 1;
    values[slip] = member;
    values[slip + 1] = volume[at]!;
    values[slip + 2] = released[at]!;
    values[slip + 3] = base1[at]!;
    values[slip + 4] = base2[at]!;
    values[slip + 5] = count1[at]!;
    values[slip + 6] = count2[at]!;
    values[slip + 7] = rank[at]!;
    values[slip + 8] = teamEarned[at]!;
    values[slip + 9] = peerEarned[at]!;
    values[slip + 10] = peerBase[at]!;
  }
}

/** Takes up what was sent to the members from `from` on. */
export function takeAtHome({ values, begin, next }: SlipBox, rows: TeamRows, from: number): void {
  const { volume, released, base1, base2, count1, count2, rank } = rows;
  const { teamEarned, peerEarned, peerBase } = rows;
  const block = from >> BITS;
  for (let slip = begin[block]! * HOME, end = next[block]! * HOME; slip < end; slip += HOME) {
    const at = values[slip]! - from;
    volume[at] = values[slip + 1]!;
    released[at] = values[slip + 2]!;
    base1[at] = values[slip + 3]!;
    base2[at] = values[slip + 4]!;
    count1[at] = values[slip + 5]!;
    count2[at] = values[slip + 6]!;
    rank[at] = values[slip + 7]!;
    teamEarned[at] = values[slip + 8]!;
    peerEarned[at] = values[slip + 9]!;
    peerBase[at] = values[slip + 10]!;
  }
}

/** Lists the members from `from` to `to` who have a team that bought or released anything. */
export function listTeams(rows: TeamRows, from: number, to: number): void {
  const { volume, released, listed } = rows;
  let count = 0;
  for (let member = from; member < to; member++) {
    const at = member - from;
    if (volume[at] !== 0 || released[at] !== 0) listed[count++] = member;
  }
  rows.listedCount = count;
}
