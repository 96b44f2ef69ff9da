import { type BusinessDay, businessDay, nextDay } from '../time/businessDay';

/** Months before the month of the published day whose daily pages are all kept (day-close.md, Pointer). */
const monthsKept = 13;

/**
 * The first day from which on every day is kept. Whole months go at once, so that a month has all of its days or only those
 * that are kept for good.
 */
export function firstDailyDay(published: BusinessDay): BusinessDay {
  const month = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - monthsKept;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return businessDay(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

/** Month ends stay for good: two of them make a month's statement, and a month's lot needs its last day. */
export const isMonthEnd = (day: BusinessDay): boolean => nextDay(day).endsWith('-01');

/** Whether a published day is old enough to be let go, unless it is named among those to keep. */
export const isOutOfDays = (day: BusinessDay, published: BusinessDay): boolean =>
  day < firstDailyDay(published) && !isMonthEnd(day);
