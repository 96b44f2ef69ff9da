import type { DifferenceView } from '../../../../cloudfunctions/shared/contract/dayClose';

/** Why a day released more or less than the day before, over all members. */
export type WholeDifference = Pick<DifferenceView, 'causes' | 'members'>;

/** How many of the largest changes are told. */
const TOLD = 10;

/** Two parts of the members together. */
export function addParts(one: WholeDifference, other: WholeDifference): WholeDifference {
  const causes = new Map(one.causes.map((share) => [share.cause, share]));
  for (const { cause, members, difference } of other.causes) {
    const before = causes.get(cause) ?? { cause, members: 0, difference: 0 };
    causes.set(cause, {
      cause,
      members: before.members + members,
      difference: before.difference + difference,
    });
  }
  return {
    causes: [...causes.values()].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    members: [...one.members, ...other.members]
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
      .slice(0, TOLD),
  };
}
