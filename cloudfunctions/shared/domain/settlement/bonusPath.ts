import type { Forest } from './forest';

/**
 * For each member the next one above that is not frozen, or -1: the path of differential and peer bonus, from which frozen
 * members are taken out (settlement.md 6). Where nobody is frozen it is the inviters themselves.
 */
export function bonusPath({ count, inviter, frozen }: Forest, order: Int32Array | null): Int32Array {
  if (!frozen.includes(1)) return inviter;
  const path = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const member = order === null ? place : order[place]!;
    const above = inviter[member]!;
    path[member] = above >= 0 && frozen[above] === 1 ? path[above]! : above;
  }
  return path;
}
