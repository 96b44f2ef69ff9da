import { eachBlock } from './blocks';

/** Who invited somebody: a mark by member, and all of them by rising index. */
export interface Inviters {
  invited: Uint8Array;
  members: Int32Array;
}

export function findInviters(inviter: Int32Array): Inviters {
  const invited = new Uint8Array(inviter.length);
  eachBlock(inviter.length, (from, to) => mark(inviter, invited, from, to));
  // One more than there may be: a member is written down before it is known whether it counts.
  const members = new Int32Array(inviter.length + 1);
  let listed = 0;
  eachBlock(inviter.length, (from, to) => {
    listed = listMarked(invited, members, listed, from, to);
  });
  return { invited, members: members.subarray(0, listed) };
}

function mark(inviter: Int32Array, invited: Uint8Array, from: number, to: number): void {
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    if (above >= 0) invited[above] = 1;
  }
}

function listMarked(
  invited: Uint8Array,
  members: Int32Array,
  listed: number,
  from: number,
  to: number,
): number {
  let next = listed;
  for (let member = from; member < to; member++) {
    members[next] = member;
    next += invited[member]!;
  }
  return next;
}

/**
 * Calls `work` for each block of `count` members, with those of `members` that are in it: from the number `first` up to `end`.
 */
export function eachBlockOf(
  members: Int32Array,
  count: number,
  work: (from: number, to: number, first: number, end: number) => void,
): void {
  let first = 0;
  eachBlock(count, (from, to) => {
    let end = first;
    while (end < members.length && members[end]! < to) end++;
    work(from, to, first, end);
    first = end;
  });
}
