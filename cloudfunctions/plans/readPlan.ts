import type { Plan } from '../shared/domain/plan/plan';
import { presets } from '../shared/domain/plan/presets';
import { validatePlan } from '../shared/domain/plan/validatePlan';
import { type Outcome, refuse } from '../shared/runtime/result';

/** Faults that a refusal names: who has more of them sent something else than a plan. */
const faultsNamed = 100;

/** A plan as an operator sends it: a preset's name, or the whole plan. The refusal names its faults. */
export function readPlan(sent: unknown): Outcome<Plan, 'PLAN_INVALID'> {
  const preset = typeof sent === 'string' ? presets.get(sent) : undefined;
  if (preset) return preset;
  if (typeof sent === 'string') {
    const message = `no preset; there are ${[...presets.keys()].join(', ')}`;
    return refuse('PLAN_INVALID', { field: 'plan', message });
  }
  const validation = validatePlan(sent);
  if (validation.ok) return validation.plan;
  const [first] = validation.faults;
  return refuse('PLAN_INVALID', {
    field: first && fieldOf(first.field),
    message: first?.fault,
    details: {
      faults: validation.faults
        .slice(0, faultsNamed)
        .map(({ field, fault }) => ({ field: fieldOf(field), fault })),
    },
  });
}

/** Where the fault stands in the call's data. */
const fieldOf = (field: string): string => (field === 'plan' ? field : `plan.${field}`);
