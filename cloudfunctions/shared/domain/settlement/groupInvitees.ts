import { BLOCK, BLOCK_BITS } from './blocks';
import { eachBlockOf } from './inviters';
import { makeRoom, newSlipBox, type SlipBox } from './slips';

/** See slips: no imported name inside a loop. */
const BITS = BLOCK_BITS;

/** Whose invitee, and the invitee's number. */
const SLIP = 2;

/** Who invited whom among those who invited somebody, by their numbers. */
export interface InviteeGroups {
  /** The invitees of number n stand from `begin[n]` up to `begin[n + 1]`. */
  begin: Int32Array;
  invitees: Int32Array;
  /** By number: index of the inviter, or -1. */
  above: Int32Array;
}

/** `members` are those who invited somebody, by rising index; a member's number is its place in that list. */
export function groupInvitees(inviter: Int32Array, members: Int32Array): InviteeGroups {
  const count = inviter.length;
  const above = new Int32Array(members.length);
  eachBlockOf(members, count, (_from, _to, first, end) => lookUp(inviter, members, above, first, end));
  const box = newSlipBox(SLIP);
  makeRoom([box], above, count);
  eachBlockOf(members, count, (_from, _to, first, end) => handUpNumbers(above, box, first, end));
  const begin = new Int32Array(members.length + 1);
  const invitees = new Int32Array(box.begin.at(-1)!);
  const cursor = new Int32Array(BLOCK);
  eachBlockOf(members, count, (from, _to, first, end) => {
    cursor.fill(0);
    countInvitees(box, cursor, from);
    beginGroups(members, box, begin, cursor, from, first, end);
    listInvitees(box, invitees, cursor, from);
  });
  begin[members.length] = invitees.length;
  return { begin, invitees, above };
}

function lookUp(
  inviter: Int32Array,
  members: Int32Array,
  above: Int32Array,
  first: number,
  end: number,
): void {
  for (let number = first; number < end; number++) above[number] = inviter[members[number]!]!;
}

function handUpNumbers(above: Int32Array, { values, next }: SlipBox, first: number, end: number): void {
  for (let number = first; number < end; number++) {
    const inviter = above[number]!;
    if (inviter < 0) continue;
    const block = inviter >> BITS;
    const slip = next[block]! * SLIP;
    next[block]! += 1;
    values[slip] = inviter;
    values[slip + 1] = number;
  }
}

function countInvitees({ values, begin, next }: SlipBox, cursor: Int32Array, from: number): void {
  const block = from >> BITS;
  for (let slip = begin[block]! * SLIP, end = next[block]! * SLIP; slip < end; slip += SLIP) {
    cursor[values[slip]! - from]! += 1;
  }
}

/** The slips of all blocks together are as many as invitees: a group begins where its first slip might stand. */
function beginGroups(
  members: Int32Array,
  box: SlipBox,
  begin: Int32Array,
  cursor: Int32Array,
  from: number,
  first: number,
  end: number,
): void {
  let at = box.begin[from >> BITS]!;
  for (let number = first; number < end; number++) {
    const offset = members[number]! - from;
    const size = cursor[offset]!;
    begin[number] = at;
    cursor[offset] = at;
    at += size;
  }
}

function listInvitees(
  { values, begin, next }: SlipBox,
  invitees: Int32Array,
  cursor: Int32Array,
  from: number,
): void {
  const block = from >> BITS;
  for (let slip = begin[block]! * SLIP, end = next[block]! * SLIP; slip < end; slip += SLIP) {
    const offset = values[slip]! - from;
    invitees[cursor[offset]!] = values[slip + 1]!;
    cursor[offset]! += 1;
  }
}
