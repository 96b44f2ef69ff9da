import { businessDayOf } from '../domain/time/businessDay';
import { knownPlans } from './knownPlans';
import { publishedPointer } from './knownPointer';
import type { PlanDoc } from './plans';
import type { Published } from './settings';

/** What actions that show figures read beside the caller's identity. */
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
