import type { DayOutcome, Forest, ShareOutcome } from './forest';

/** A share rule past the second generation, which few plans have (the compliance check names them). */
export const isFar = ({ generation }: { generation: number }): boolean => generation > 2;

/** Base and count of the share rules past the second generation; needs everybody's static release. */
export function addFarGenerations({ inviter }: Forest, { share, staticReleased }: DayOutcome): void {
  for (const line of share.filter(isFar)) addFarGeneration(inviter, staticReleased, line);
}

/** The ancestor at a distance is found by doubling, so that a rule for generation 100 000 costs 17 rounds. */
function addFarGeneration(inviter: Int32Array, staticReleased: Float64Array, outcome: ShareOutcome): void {
  const { generation, base, count } = outcome;
  base.fill(0);
  count.fill(0);
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
