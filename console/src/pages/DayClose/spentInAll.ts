import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';

/** Milliseconds of all parts of the work on a close; null before any was done. */
export function spentInAll({ spentMs }: CloseView): number | null {
  const parts = Object.values(spentMs);
  return parts.length === 0 ? null : parts.reduce((sum, ms) => sum + ms, 0);
}
