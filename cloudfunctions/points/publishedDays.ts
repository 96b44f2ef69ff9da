import { addDays, type BusinessDay, businessDay, daysFrom } from '../shared/domain/time/businessDay';
import type { Published } from '../shared/store/settings';

/** Published days from `from` to `to`, oldest first; days are published in order and without gaps. */
export function publishedDays(published: Published, from: BusinessDay, to: BusinessDay): BusinessDay[] {
  const first = businessDay(published.firstDate);
  const last = businessDay(published.date);
  return daysFrom(from > first ? from : first, to < last ? to : last);
}

/** The last `count` published days, oldest first. */
export function lastPublishedDays(published: Published, count: number): BusinessDay[] {
  const last = businessDay(published.date);
  return publishedDays(published, addDays(last, 1 - count), last);
}
