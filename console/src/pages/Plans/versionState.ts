import type { PlanVersion } from '../../api/plans';
import type { texts } from '../../texts/texts';

export type VersionState = keyof typeof texts.plans.states;
type Dated = Pick<PlanVersion, 'version' | 'effectiveFrom'>;

/** The version in force on a day: the newest of those that have taken effect. `versions`: newest first. */
export function inForceOn<Version extends Dated>(versions: readonly Version[], day: string): Version | null {
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** How it stands with a version today. One that a newer version overtook before its day never takes effect. */
export function versionState(versions: readonly Dated[], one: Dated, today: string): VersionState {
  const isOvertaken = versions.some(
    ({ version, effectiveFrom }) => version > one.version && effectiveFrom <= one.effectiveFrom,
  );
  if (isOvertaken) return 'never';
  if (one.effectiveFrom > today) return 'coming';
  return inForceOn(versions, today)?.version === one.version ? 'inForce' : 'past';
}
