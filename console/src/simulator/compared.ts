import type { Plan } from '../../../cloudfunctions/shared/domain/plan/plan';
import type { BusinessDay } from '../../../cloudfunctions/shared/domain/time/businessDay';
import type { PlanVersion } from '../api/plans';
import { texts } from '../texts/texts';
import type { DatedPlan } from './workerMessages';

/** A plan that is run, as people call it, and what it is held against. */
export interface Simulated {
  name: string;
  plan: Plan;
  /** Where it is already known from when it is to count. */
  effectiveFrom: BusinessDay | null;
  against: Against | null;
}

/** What goes on without the plan. */
export interface Against {
  name: string;
  /** Oldest first; the last one is what `name` means. */
  plans: readonly DatedPlan[];
}

/** All versions up to one, each from its day: the course that the brand took, and would keep to. `versions`: newest first. */
export function courseUpTo(versions: readonly PlanVersion[], last: PlanVersion, isInForce: boolean): Against {
  const plans = versions
    .filter(({ version }) => version <= last.version)
    .map(({ effectiveFrom, plan }) => ({ from: effectiveFrom as BusinessDay, plan }))
    .reverse();
  const words = texts.simulator;
  return { name: isInForce ? words.inForce(last.version) : words.version(last.version), plans };
}
