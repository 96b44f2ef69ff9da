import type { ShareOutcome } from './forest';

/**
 * Base and count of one generation at any distance, for plans that share past the second (which the compliance check
 * names). The ancestor at a distance is found by doubling, so that a rule for generation 100 000 costs 17 rounds.
 */
export function addFarGeneration(
  inviter: Int32Array,
  staticReleased: Float64Array,
  outcome: ShareOutcome,
): void {
  const { generation, base, count } = outcome;
  if (generation >= inviter.length) return;
  const ancestor = ancestorsAt(inviter, generation);
  for (let member = 0; member < inviter.length; member++) {
    const above = ancestor[member]!;
    const released = staticReleased[member]!;
    if (above < 0 || released === 0) continue;
    base[above]! += released;
    count[above]! += 1;
  }
}

function ancestorsAt(inviter: Int32Array, distance: number): Int32Array {
  const ancestor = Int32Array.from(inviter.keys());
  let step = inviter.slice();
  for (let left = distance; ; ) {
    if (left % 2 === 1) advance(ancestor, step);
    left = Math.floor(left / 2);
    if (left === 0) return ancestor;
    const twice = step.slice();
    advance(twice, step);
    step = twice;
  }
}

/** Moves every index on by one step; who is past the root stays there. */
function advance(indexes: Int32Array, step: Int32Array): void {
  for (let at = 0; at < indexes.length; at++) {
    if (indexes[at]! >= 0) indexes[at] = step[indexes[at]!]!;
  }
}
