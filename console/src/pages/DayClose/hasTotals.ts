import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';

/** Whether a close knows what its day comes to: its totals and its digest are found together, at the end of the folding. */
export function hasTotals({ digest }: CloseView): boolean {
  return digest !== null;
}
