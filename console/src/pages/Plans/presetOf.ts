import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { presets } from '../../../../cloudfunctions/shared/domain/plan/presets';
import { isSamePlan } from './planChanges';

/** The name of the preset that a plan equals, or null. */
export function presetOf(plan: Plan): string | null {
  for (const [name, preset] of presets) if (isSamePlan(preset, plan)) return name;
  return null;
}
