import { BLOCK_BITS } from './blocks';
import type { InviterPlaces } from './invitersFirst';
import type { SlipBox } from './slips';
import { TEAM_ROW, TEAM_ROW_WIDTH, type TeamsOfBlock } from './teamRow';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;
const WIDTH = TEAM_ROW_WIDTH;
const { VOLUME, STATIC, BASE_1, BASE_2, COUNT_1, COUNT_2, RANK } = TEAM_ROW;
const { TEAM_EARNED, PEER_EARNED, PEER_BASE } = TEAM_ROW;

/** The place, who stands there, frozen or not, and what was handed to it. */
export const OUTBOUND_SLIP_WIDTH = 6;
const OUT = OUTBOUND_SLIP_WIDTH;

/** Who it is, and all of its row that the day is told from. */
export const HOMEBOUND_SLIP_WIDTH = 11;
const HOME = HOMEBOUND_SLIP_WIDTH;

/** Who stands at a place, and whether frozen. */
export interface PlacedMembers {
  member: Int32Array;
  frozen: Uint8Array;
}

/** Sends the rows of inviters to their places; the rows are those of the members from `rowsFrom` on. */
export function sendToPlaces(
  { members, placeOf }: InviterPlaces,
  frozen: Uint8Array,
  rows: Float64Array,
  rowsFrom: number,
  { values, next }: SlipBox,
  first: number,
  end: number,
): void {
  for (let number = first; number < end; number++) {
    const member = members[number]!;
    const place = placeOf[number]!;
    const row = (member - rowsFrom) * WIDTH;
    const block = place >> BITS;
    const slip = next[block]! * OUT;
    next[block]! += 1;
    values[slip] = place;
    values[slip + 1] = member;
    values[slip + 2] = frozen[member]!;
    values[slip + 3] = rows[row + VOLUME]!;
    values[slip + 4] = rows[row + BASE_1]!;
    values[slip + 5] = rows[row + COUNT_1]!;
  }
}

/** Takes up what was sent to the places from `from` on. */
export function takeAtPlaces(
  { values, begin, next }: SlipBox,
  rows: Float64Array,
  { member, frozen }: PlacedMembers,
  from: number,
): void {
  const block = from >> BITS;
  for (let slip = begin[block]! * OUT, end = next[block]! * OUT; slip < end; slip += OUT) {
    const place = values[slip]!;
    const row = (place - from) * WIDTH;
    member[place] = values[slip + 1]!;
    frozen[place] = values[slip + 2]!;
    rows[row + VOLUME] = values[slip + 3]!;
    rows[row + BASE_1] = values[slip + 4]!;
    rows[row + COUNT_1] = values[slip + 5]!;
  }
}

/** Sends the rows of teams back to their members, complete as they are; the rows are those of the places from `from` on. */
export function sendHome(
  { member: members }: PlacedMembers,
  rows: Float64Array,
  { count, member: places, row: rowsOfTeams }: TeamsOfBlock,
  { values, next }: SlipBox,
): void {
  for (let index = 0; index < count; index++) {
    const member = members[places[index]!]!;
    const row = rowsOfTeams[index]!;
    const block = member >> BITS;
    const slip = next[block]! * HOME;
    next[block]! += 1;
    values[slip] = member;
    values[slip + 1] = rows[row + VOLUME]!;
    values[slip + 2] = rows[row + STATIC]!;
    values[slip + 3] = rows[row + BASE_1]!;
    values[slip + 4] = rows[row + BASE_2]!;
    values[slip + 5] = rows[row + COUNT_1]!;
    values[slip + 6] = rows[row + COUNT_2]!;
    values[slip + 7] = rows[row + RANK]!;
    values[slip + 8] = rows[row + TEAM_EARNED]!;
    values[slip + 9] = rows[row + PEER_EARNED]!;
    values[slip + 10] = rows[row + PEER_BASE]!;
  }
}

/** Takes up what was sent to the members from `from` on. */
export function takeAtHome({ values, begin, next }: SlipBox, rows: Float64Array, from: number): void {
  const block = from >> BITS;
  for (let slip = begin[block]! * HOME, end = next[block]! * HOME; slip < end; slip += HOME) {
    const row = (values[slip]! - from) * WIDTH;
    rows[row + VOLUME] = values[slip + 1]!;
    rows[row + STATIC] = values[slip + 2]!;
    rows[row + BASE_1] = values[slip + 3]!;
    rows[row + BASE_2] = values[slip + 4]!;
    rows[row + COUNT_1] = values[slip + 5]!;
    rows[row + COUNT_2] = values[slip + 6]!;
    rows[row + RANK] = values[slip + 7]!;
    rows[row + TEAM_EARNED] = values[slip + 8]!;
    rows[row + PEER_EARNED] = values[slip + 9]!;
    rows[row + PEER_BASE] = values[slip + 10]!;
  }
}

/** Lists the members from `from` to `to` who have a team that bought or released anything; answers how many. */
export function listTeams(
  rows: Float64Array,
  { member: members, row: rowsOfTeams }: TeamsOfBlock,
  from: number,
  to: number,
): number {
  let listed = 0;
  for (let member = from; member < to; member++) {
    const row = (member - from) * WIDTH;
    if (rows[row + VOLUME] === 0 && rows[row + STATIC] === 0) continue;
    members[listed] = member;
    rowsOfTeams[listed] = row;
    listed++;
  }
  return listed;
}
