import {
  addDays,
  type BusinessDay,
  businessDay,
  businessDayOf,
  daysFrom,
} from '../shared/domain/time/businessDay';
import { knownPlans } from '../shared/store/knownPlans';
import { publishedPointer } from '../shared/store/knownPointer';
import type { PlanDoc } from '../shared/store/plans';
import type { Published } from '../shared/store/settings';

/** What every action of this area reads beside the caller's identity. */
export interface Publication {
  /** Null before the first close. */
  published: Published | null;
  versions: readonly PlanDoc[];
}

/** The pointer to the published day and the plan versions, as far as this process does not know them. */
export async function readPublication(now: Date): Promise<Publication> {
  const [published, versions] = await Promise.all([
    publishedPointer(now),
    knownPlans(now, businessDayOf(now)),
  ]);
  return { published, versions };
}

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
