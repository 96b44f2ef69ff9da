import type { Standing } from '../member/decideStanding';

/** Why no points are added or removed, in the order of checking. */
export type AdjustmentRefusal = 'MEMBER_UNKNOWN' | 'MEMBER_CLOSED' | 'POINTS_TOO_FEW';

/** What one operator may add and remove alone on one business day, in 0.01 points: 1000 points over all members. */
export const aloneADay = 1000_00;

/**
 * Whether an operator may add or remove points (product.md H2); null where nothing is to be refused. What is removed is there:
 * an operator takes no member into debt.
 * @param amount in 0.01 points, negative to remove @param available what the member can spend
 */
export function decideAdjustment(
  amount: number,
  standing: Standing | null,
  available: number,
): AdjustmentRefusal | null {
  if (standing === null) return 'MEMBER_UNKNOWN';
  if (standing === 'closed') return 'MEMBER_CLOSED';
  return amount < 0 && available + amount < 0 ? 'POINTS_TOO_FEW' : null;
}

/**
 * Whether somebody else has to look at it. The day's adjustments of one operator count together, added and removed alike, so
 * that a large one cannot be cut into small ones.
 * @param alone what the operator adjusted alone on this day until now
 */
export const needsChecker = (amount: number, alone: number): boolean => alone + Math.abs(amount) > aloneADay;
