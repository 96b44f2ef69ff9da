/** The inviters of a forest run in a circle: `member` is the index of the first one in it. */
export class InviterCycle extends Error {
  constructor(readonly member: number) {
    super(`the inviters of member ${member} run in a circle`);
  }
}

/**
 * An order of all members in which inviters come before their invitees, or null when the members stand so already.
 * Linear and without recursion, so that a chain of any length works. Throws InviterCycle, and RangeError for an index
 * that is no member's.
 */
export function invitersFirst(inviter: Int32Array): Int32Array | null {
  return standsInOrder(inviter) ? null : peelLeaves(inviter);
}

function standsInOrder(inviter: Int32Array): boolean {
  let ordered = true;
  for (let member = 0; member < inviter.length; member++) {
    const above = inviter[member]!;
    if (above < -1 || above >= inviter.length) throw new RangeError(`member ${member}: no inviter ${above}`);
    if (above >= member) ordered = false;
  }
  return ordered;
}

/** Takes members without invitees away, last place first, until nobody is left; who is left then is in or above a cycle. */
function peelLeaves(inviter: Int32Array): Int32Array {
  const count = inviter.length;
  const invitees = new Int32Array(count);
  for (let member = 0; member < count; member++) {
    if (inviter[member]! >= 0) invitees[inviter[member]!]! += 1;
  }
  const order = new Int32Array(count);
  let place = count;
  for (let member = count - 1; member >= 0; member--) {
    // A member that is freed by its last invitee is placed at once, and so on up the line.
    for (let free = invitees[member] === 0 ? member : -1; free >= 0; ) {
      order[--place] = free;
      invitees[free] = -1;
      const above = inviter[free]!;
      free = above >= 0 && --invitees[above]! === 0 ? above : -1;
    }
  }
  if (place > 0) throw new InviterCycle(memberOfCycle(inviter, invitees));
  return order;
}

/** Everybody left has an invitee left, so `count` steps up from anyone left end in a circle; its first member is named. */
function memberOfCycle(inviter: Int32Array, invitees: Int32Array): number {
  let member = invitees.findIndex((left) => left >= 0);
  for (let step = 0; step < inviter.length; step++) member = inviter[member]!;
  let first = member;
  for (let above = inviter[member]!; above !== member; above = inviter[above]!)
    first = Math.min(first, above);
  return first;
}
