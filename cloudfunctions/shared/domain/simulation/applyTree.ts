import type { Books } from './books';
import type { TreeDay } from './timeline';

/** Lets a day's members count in the order of the fold: who comes, whom they hang on then, who is frozen (domain/dayClose). */
export function applyTree({ inviter, frozen }: Books, day: TreeDay): void {
  for (const [member, above] of day.registered) inviter[member] = above;
  for (const [member, above] of day.moved) inviter[member] = above;
  for (const [member, isFrozen] of day.frozen) frozen[member] = isFrozen;
}
