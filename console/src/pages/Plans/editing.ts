import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { isSameDecimal } from './decimalText';
import { type PlanChange, planChanges } from './planChanges';
import { type PlanFault, planFaults } from './planFaults';
import { fieldsOf, type PlanField, withField } from './planFields';

/** A plan as it is shown or edited: beside the one before it, with what is wrong with it. */
export interface Editing {
  plan: Plan;
  before: Plan | null;
  fields: readonly PlanField[];
  /** Fields of the plan before, by key. */
  past: ReadonlyMap<string, PlanField>;
  /** By the key of a field or a row. */
  changes: ReadonlyMap<string, PlanChange>;
  /** By where the field stands. */
  faults: ReadonlyMap<string, PlanFault>;
  /** Null: it is only shown. */
  change: ((plan: Plan) => void) | null;
}

export function editingOf(plan: Plan, before: Plan | null, change: Editing['change']): Editing {
  const changes = before === null ? [] : planChanges(before, plan);
  return {
    plan,
    before,
    fields: fieldsOf(plan),
    past: new Map(before === null ? [] : fieldsOf(before).map((field) => [field.key, field])),
    changes: new Map(changes.map((one) => [one.key, one])),
    faults: planFaults(plan),
    change,
  };
}

/** Takes a value that was typed. The same number as before, written otherwise, is what it was before. */
export function setField(editing: Editing, field: PlanField, value: string | boolean): void {
  const past = editing.past.get(field.key)?.value;
  const isBack = typeof past === 'string' && typeof value === 'string' && field.kind !== 'text';
  const kept = isBack && isSameDecimal(past, value) ? past : value;
  editing.change?.(withField(editing.plan, field.at, kept));
}
