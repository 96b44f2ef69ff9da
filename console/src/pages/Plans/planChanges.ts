import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { texts } from '../../texts/texts';
import { isSameDecimal } from './decimalText';
import { fieldsOf, type PlanField, type PlanGroup, shownField } from './planFields';

/** One parameter that differs, or a whole row of a list that came or went. */
export interface PlanChange {
  /** A field's key, or a row's. */
  key: string;
  group: PlanGroup;
  label: string;
  /** As people read it; null: there was none. */
  before: string | null;
  /** Null: it is gone. */
  after: string | null;
}

/** What differs between two plans, in the order of the editor. The same number written otherwise is no change. */
export function planChanges(before: Plan, after: Plan): PlanChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const [oldRows, nowRows] = [rowsOf(old), rowsOf(now)];
  const past = new Map(old.map((field) => [field.key, field]));
  const changed = now.flatMap((field) => changeOf(past.get(field.key), field) ?? []);
  const came = [...nowRows]
    .filter(([row]) => !oldRows.has(row))
    .map(([row, fields]) => whole(row, null, fields));
  const went = [...oldRows]
    .filter(([row]) => !nowRows.has(row))
    .map(([row, fields]) => whole(row, fields, null));
  return inOrder([...changed, ...came, ...went], [...now, ...old]);
}

/** Whether two plans say the same, however their numbers are written. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return planChanges(one, other).length === 0;
}

function changeOf(before: PlanField | undefined, after: PlanField): PlanChange | null {
  if (before === undefined) return after.row === null ? change(after, null, shownField(after)) : null;
  if (isSameValue(before, after)) return null;
  return change(after, shownField(before), shownField(after));
}

function isSameValue(one: PlanField, other: PlanField): boolean {
  const [a, b] = [one.value, other.value];
  const isNumber = one.kind !== 'text' && typeof a === 'string' && typeof b === 'string';
  return isNumber ? isSameDecimal(a, b) : a === b;
}

const change = (
  { key, group, label }: PlanField,
  before: string | null,
  after: string | null,
): PlanChange => ({ key, group, label, before, after });

/** A row that came or went is one change, told by what it says. */
function whole(row: string, before: PlanField[] | null, after: PlanField[] | null): PlanChange {
  const fields = before ?? after ?? [];
  const [first] = fields;
  if (first === undefined) throw new Error(`the row ${row} has no fields`);
  return {
    key: row,
    group: first.group,
    label: nameOfRow(row, fields),
    before: before && shownRow(before),
    after: after && shownRow(after),
  };
}

/** "3,000 元 · 2.5 倍". */
function shownRow(fields: readonly PlanField[]): string {
  return fields
    .filter(({ kind }) => kind !== 'text')
    .map(shownField)
    .join(' · ');
}

function nameOfRow(row: string, fields: readonly PlanField[]): string {
  const named = fields.find(({ key }) => key === `${row}.name`);
  const generation = Number(row.split('.').at(-1));
  return named === undefined ? texts.plans.generation(generation) : String(named.value);
}

/** The fields that stand in lists, by the row that they belong to. */
export function rowsOf(fields: readonly PlanField[]): Map<string, PlanField[]> {
  const rows = new Map<string, PlanField[]>();
  for (const field of fields)
    if (field.row !== null) rows.set(field.row, [...(rows.get(field.row) ?? []), field]);
  return rows;
}

function inOrder(changes: PlanChange[], fields: readonly PlanField[]): PlanChange[] {
  const groups = Object.keys(texts.plans.groups);
  const place = ({ key, group }: PlanChange) =>
    groups.indexOf(group) * fields.length +
    fields.findIndex((field) => field.key === key || field.row === key);
  return changes.sort((a, b) => place(a) - place(b));
}
