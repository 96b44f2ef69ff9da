import { inFoldOrder } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';

/** Whom each member hangs on, by running number; -1 is nobody. */
export type Tree = ReadonlyMap<number, number>;

/** The tree of every day on which it changes, as the close will see it. */
export function treesOfDays(events: readonly EventDoc[]): Map<string, Tree> {
  const days = [...new Set(events.map(({ day }) => day))].sort();
  const tree = new Map<number, number>();
  return new Map(
    days.map((day) => {
      for (const event of inFoldOrder(events.filter((one) => one.day === day)))
        if ('inviterNumber' in event) tree.set(event.number, event.inviterNumber ?? -1);
      return [day, new Map(tree)];
    }),
  );
}

/** The members from whom going up never ends at a root. */
export const onCircles = (tree: Tree): number[] =>
  [...tree.keys()].filter((member) => {
    const met = new Set<number>();
    for (let at = member; at !== -1; at = tree.get(at) ?? -1) {
      if (met.has(at)) return true;
      met.add(at);
    }
    return false;
  });
