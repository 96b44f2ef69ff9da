import { allPlans, type PlanDoc } from './plans';

/**
 * Plan versions as this process knows them. They are immutable and few, so a warm process reads them once a minute and not
 * with every call. A version takes effect on a future day only: what was read today names every version that is in
 * force today, and so the list is read again when the day has changed.
 */
let known: { versions: readonly PlanDoc[]; readAt: number; day: string } | null = null;

const freshMs = 60_000;

/** All versions, oldest first, read at most a minute ago and on this business day. */
export async function knownPlans(now: Date, today: string): Promise<readonly PlanDoc[]> {
  const time = now.getTime();
  // A clock that was set back makes the list old too.
  const fresh = known?.day === today && Math.abs(time - known.readAt) < freshMs;
  // An environment without any plan waits for its first, which counts as soon as it is there.
  if (!known?.versions.length || !fresh) known = { versions: await allPlans(), readAt: time, day: today };
  return known.versions;
}

/**
 * One version that something settled names, which may be newer than the list at hand.
 * @throws when there is no such version: an order or a settled day cannot name one that was never published
 */
export async function namedPlan(versions: readonly PlanDoc[], version: number): Promise<PlanDoc> {
  const isNamed = (plan: PlanDoc) => plan.version === version;
  const found = versions.find(isNamed) ?? (await allPlans()).find(isNamed);
  if (!found) throw new Error(`plan version ${version} was never published`);
  return found;
}
