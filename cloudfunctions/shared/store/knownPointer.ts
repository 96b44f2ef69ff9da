import { type BusinessDay, businessDayOf } from '../domain/time/businessDay';
import { type Published, setting } from './settings';

/**
 * The pointer to the published day as this process knows it. A day is sealed after its own midnight at the earliest and a
 * published one is never replaced (day-close.md 3 and 5), so a pointer that has come to today stays until tomorrow, and a
 * warm process need not read it again. One that lags behind may move at any moment: it is read with every call.
 */
let known: Published | null = null;

/** The pointer to the published day; null before the first close. */
export async function publishedPointer(now: Date): Promise<Published | null> {
  const final = finalPointer(now);
  if (!final) known = await setting('published');
  return known;
}

/** The pointer where this process knows it for the rest of the day, without asking; null otherwise. */
export function finalPointer(now: Date): Published | null {
  const today: BusinessDay = businessDayOf(now);
  return known?.date === today ? known : null;
}
