/** An adjustment waits for a second operator, and is then booked or turned down; a small one is booked at once. */
export type AdjustmentState = 'waiting' | 'booked' | 'turnedDown';

/** Why a second operator's word does not count, in the order of checking. */
type NotWaiting = 'ADJUSTMENT_UNKNOWN' | 'ADJUSTMENT_DECIDED';

interface Check {
  adjustment: { state: AdjustmentState; by: string } | null;
  /** The operator who decides. */
  checker: string;
}

/** Whether an operator may book what another one asked for: never one's own (product.md H2). */
export function decideApproval({ adjustment, checker }: Check): NotWaiting | 'OWN_ADJUSTMENT' | null {
  if (!adjustment) return 'ADJUSTMENT_UNKNOWN';
  if (adjustment.state !== 'waiting') return 'ADJUSTMENT_DECIDED';
  return adjustment.by === checker ? 'OWN_ADJUSTMENT' : null;
}

/**
 * Whether an operator may turn an adjustment down: a checker any, everybody the own one, which takes it back.
 * @param mayCheck whether the role may decide about what others ask for
 */
export function decideTurningDown({
  adjustment,
  checker,
  mayCheck,
}: Check & { mayCheck: boolean }): NotWaiting | 'OTHERS_ADJUSTMENT' | null {
  if (!adjustment) return 'ADJUSTMENT_UNKNOWN';
  if (adjustment.state !== 'waiting') return 'ADJUSTMENT_DECIDED';
  return adjustment.by === checker || mayCheck ? null : 'OTHERS_ADJUSTMENT';
}
