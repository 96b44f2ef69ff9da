import type { Plan } from './plan';

/** One figure that differs between two versions: where it stands, and its text in each (null: not there). */
export interface PlanChange {
  /** Such as `tiers.junior.multiplier` or `share.2.rate`: list entries go by id, so that an insertion is one change. */
  field: string;
  from: string | null;
  to: string | null;
}

/** What changes from one plan to the other, by field name. Figures that are equal in value but not in text differ. */
export function diffPlans(from: Plan, to: Plan): PlanChange[] {
  const before = leavesOf(from);
  const after = leavesOf(to);
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort();
  return fields
    .map((field) => ({ field, from: before.get(field) ?? null, to: after.get(field) ?? null }))
    .filter((change) => change.from !== change.to);
}

function leavesOf(plan: Plan): Map<string, string> {
  const leaves = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      leaves.set(path, String(value));
      return;
    }
    for (const [key, part] of Object.entries(value))
      visit(part, `${path}${path && '.'}${entryKey(key, part)}`);
  };
  visit(plan, '');
  return leaves;
}

/** An entry of a list goes by its id or generation instead of its position. */
function entryKey(key: string, part: unknown): string {
  if (typeof part !== 'object' || part === null || !/^\d+$/.test(key)) return key;
  if ('id' in part) return String(part.id);
  return 'generation' in part ? String(part.generation) : key;
}
