import { type BusinessDay, businessDay, businessDayOf, nextDay } from '../shared/domain/time/businessDay';
import type { Published, Seal } from '../shared/store/settings';

/** A day is sealed at 00:05 at the earliest (day-close.md 3). */
const afterMidnightMs = 5 * 60_000;
/** Transactions that read the old seal live 30 s at most. */
const inFlightMs = 60_000;

/** Members look at their day in the morning: by then it has to be there. */
const lateAfterMs = 2 * 3_600_000;

/** The first day that should have been published by now and is not; null when all is well, or nothing was ever closed. */
export function lateDay(published: Published | null, seal: Seal | null, now: Date): BusinessDay | null {
  const due = businessDayOf(now.getTime() - lateAfterMs);
  const next = published ? nextDay(businessDay(published.date)) : seal && businessDay(seal.firstDate);
  return next !== null && next <= due ? next : null;
}

/** The last day that may be sealed at this instant. */
export const lastSealable = (now: Date): BusinessDay => businessDayOf(now.getTime() - afterMidnightMs);

/** The sealed day that waits to be published; null when all that is sealed is published. */
export function waitingDay(seal: Seal | null, published: Published | null): BusinessDay | null {
  if (!seal) return null;
  const day = published ? nextDay(businessDay(published.date)) : businessDay(seal.firstDate);
  return day <= seal.day ? day : null;
}

/** Milliseconds until the events of sealed days may be read. */
export const settlingMs = ({ sealedAt }: Seal, now: Date): number =>
  Math.max(0, sealedAt.getTime() + inFlightMs - now.getTime());
