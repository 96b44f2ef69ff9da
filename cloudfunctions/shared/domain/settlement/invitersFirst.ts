import { eachBlock, BLOCK as importedBlock } from './blocks';
import { groupInvitees, type InviteeGroups } from './groupInvitees';
import { findInviters, type Inviters } from './inviters';

/** See slips: no imported name inside a loop. */
const BLOCK = importedBlock;

/** The inviters of a forest run in a circle: `member` is the index of the first one in it. */
export class InviterCycle extends Error {
  constructor(readonly member: number) {
    super(`the inviters of member ${member} run in a circle`);
  }
}

/** All who invited somebody, each at a place of its own: inviters before their invitees. */
export interface InviterPlaces extends Inviters {
  /** By number, which is a member's index in the list of them: the place. */
  placeOf: Int32Array;
  /** By place: the place of the inviter, or -1. */
  above: Int32Array;
}

/**
 * Places for the members who invited somebody (nobody waits for the others), or null when all stand behind their inviters
 * already. Breadth first, so that invitees of one inviter stand side by side; linear and without recursion, so that a chain
 * of any length works. Throws InviterCycle, and RangeError for an index that is no member's.
 */
export function invitersFirst(inviter: Int32Array): InviterPlaces | null {
  let ordered = true;
  eachBlock(inviter.length, (from, to) => {
    if (!standInOrder(inviter, from, to)) ordered = false;
  });
  return ordered ? null : placeInviters(inviter);
}

function standInOrder(inviter: Int32Array, from: number, to: number): boolean {
  let ordered = true;
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    if (above < -1 || above >= inviter.length) throw new RangeError(`member ${member}: no inviter ${above}`);
    if (above >= member) ordered = false;
  }
  return ordered;
}

function placeInviters(inviter: Int32Array): InviterPlaces {
  const inviters = findInviters(inviter);
  const { members } = inviters;
  const groups = groupInvitees(inviter, members);
  const count = members.length;
  const places = { ...inviters, placeOf: new Int32Array(count).fill(-1), above: new Int32Array(count) };
  // Who stands where: numbers by place.
  const placed = new Int32Array(count);
  let end = 0;
  for (let number = 0; number < count; number++) {
    if (groups.above[number]! >= 0) continue;
    places.above[end] = -1;
    placed[end++] = number;
  }
  for (let from = 0; from < end; from += BLOCK) end = placeInvitees(groups, places, placed, from, end);
  if (end < count) throw new InviterCycle(memberOfCycle(inviter, members[places.placeOf.indexOf(-1)]!));
  return places;
}

/** Gives a block of those in line their places, and puts their invitees in line behind; answers where the line ends then. */
function placeInvitees(
  { begin, invitees }: InviteeGroups,
  { placeOf, above }: InviterPlaces,
  placed: Int32Array,
  from: number,
  end: number,
): number {
  let next = end;
  for (let place = from; place < from + BLOCK && place < next; place++) {
    const number = placed[place]!;
    placeOf[number] = place;
    for (let at = begin[number]!, last = begin[number + 1]!; at < last; at++) {
      above[next] = place;
      placed[next++] = invitees[at]!;
    }
  }
  return next;
}

/** Above one without a place nobody has one: as many steps up as there are members end in a circle, whose first is named. */
function memberOfCycle(inviter: Int32Array, unplaced: number): number {
  let member = unplaced;
  for (let step = 0; step < inviter.length; step++) member = inviter[member]!;
  let first = member;
  for (let above = inviter[member]!; above !== member; above = inviter[above]!)
    first = Math.min(first, above);
  return first;
}
