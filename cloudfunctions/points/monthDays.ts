import { firstDailyDay } from '../shared/domain/points/retention';
import { addDays, type BusinessDay, businessDay } from '../shared/domain/time/businessDay';
import type { Published } from '../shared/store/settings';
import { publishedDays } from './publishedDays';

/** The published days of a month, and the day before it, whose totals the month begins with. */
export interface MonthDays {
  before: BusinessDay;
  days: BusinessDay[];
  last: BusinessDay;
}

/** Null where no day of the month (`YYYY-MM`) is published. */
export function daysOfMonth(published: Published, month: string): MonthDays | null {
  const first = businessDay(`${month}-01`);
  const days = publishedDays(published, first, addDays(first, 30)).filter((day) => day.startsWith(month));
  const last = days.at(-1);
  return last ? { before: addDays(first, -1), days, last } : null;
}

/** Whether of this month only the days that stay for good are still kept. */
export const isThinnedMonth = (published: Published, month: string): boolean =>
  month < firstDailyDay(businessDay(published.date)).slice(0, 7);
