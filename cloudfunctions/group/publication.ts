import { businessDayOf } from '../shared/domain/time/businessDay';
import { knownPlans } from '../shared/store/knownPlans';
import { publishedPointer } from '../shared/store/knownPointer';
import type { PlanDoc } from '../shared/store/plans';
import type { Published } from '../shared/store/settings';

/** The published day and the plan versions, as far as this process does not know them. */
export async function readPublication(
  now: Date,
): Promise<{ published: Published | null; versions: readonly PlanDoc[] }> {
  const [published, versions] = await Promise.all([
    publishedPointer(now),
    knownPlans(now, businessDayOf(now)),
  ]);
  return { published, versions };
}
