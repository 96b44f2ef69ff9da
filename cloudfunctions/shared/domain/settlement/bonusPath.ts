import type { Forest } from './forest';

/**
 * For each member the next one above that is not frozen, or -1: the path of differential and peer bonus, from which frozen
 * members are taken out (settlement.md 6). Where nobody is frozen it is the inviters themselves. Whoever is found beyond a
 * row of frozen members is written down for all of them, so that no row is walked twice.
 */
export function bonusPath({ count, inviter, frozen }: Forest): Int32Array {
  if (!frozen.includes(1)) return inviter;
  const path = inviter.slice();
  for (let member = 0; member < count; member++) {
    const above = path[member]!;
    if (above < 0 || frozen[above] !== 1) continue;
    let beyond = above;
    while (beyond >= 0 && frozen[beyond] === 1) beyond = path[beyond]!;
    for (let passed = member; passed !== beyond && passed >= 0; ) {
      const next = path[passed]!;
      path[passed] = beyond;
      passed = next;
    }
  }
  return path;
}
