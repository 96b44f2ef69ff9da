import { type Document, isDocument } from '../values/document';
import { RANK, toDouble, typeRank, valuesEqual } from '../values/order';

export interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a query says about one field, as far as an ordered index can use it. */
export interface FieldBounds {
  /** The field equals one of these. */
  equal?: unknown[];
  lower?: Bound;
  upper?: Bound;
}

/** The usable part of a query by field. */
export interface QueryBounds {
  fields: Map<string, FieldBounds>;
  /** The bounds say all that the query says: what is within them matches. */
  complete: boolean;
}

/** Reads a normalised query: its fields and those of its $and; what is left over is up to the query itself. */
export function readBounds(filter: Document): QueryBounds {
  const bounds: QueryBounds = { fields: new Map(), complete: true };
  collect(filter, bounds);
  return bounds;
}

function collect(filter: Document, bounds: QueryBounds): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const item of condition as Document[]) collect(item, bounds);
    else if (name.startsWith('$')) bounds.complete = false;
    else collectField(name, condition, bounds);
  }
}

function collectField(name: string, condition: unknown, bounds: QueryBounds): void {
  const operators = isOperators(condition) ? condition : { $eq: condition };
  for (const [operator, operand] of Object.entries(operators)) {
    const field = bounds.fields.get(name) ?? {};
    if (addBound(field, operator, operand)) bounds.fields.set(name, field);
    else bounds.complete = false;
  }
}

function isOperators(condition: unknown): condition is Document {
  return isDocument(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
}

/** False when the index cannot use the condition, or not together with what is known of the field. */
function addBound(field: FieldBounds, operator: string, operand: unknown): boolean {
  switch (operator) {
    case '$eq':
      return isIndexable(operand) && setEqual(field, [operand]);
    case '$in':
      return (operand as unknown[]).every(isIndexable) && setEqual(field, operand as unknown[]);
    case '$gt':
    case '$gte':
      return (
        isRangeable(operand) && setRange(field, 'lower', { value: operand, inclusive: operator === '$gte' })
      );
    case '$lt':
    case '$lte':
      return (
        isRangeable(operand) && setRange(field, 'upper', { value: operand, inclusive: operator === '$lte' })
      );
    default:
      return false;
  }
}

function setEqual(field: FieldBounds, values: unknown[]): boolean {
  if (field.equal || field.lower || field.upper) return false;
  field.equal = values.filter((value, i) => values.findIndex((other) => valuesEqual(other, value)) === i);
  return true;
}

function setRange(field: FieldBounds, side: 'lower' | 'upper', bound: Bound): boolean {
  const other = side === 'lower' ? field.upper : field.lower;
  if (field.equal || field[side]) return false;
  if (other && typeRank(other.value) !== typeRank(bound.value)) return false;
  field[side] = bound;
  return true;
}

/** Arrays are entered by element, patterns match many values, decimals are entered as doubles. */
function isIndexable(value: unknown): boolean {
  const rank = typeRank(value);
  if (rank === RANK.number) return typeof value === 'number';
  return rank !== RANK.array && rank !== RANK.regex && rank !== RANK.missing && rank !== RANK.other;
}

function isRangeable(value: unknown): boolean {
  const rank = typeRank(value);
  if (rank === RANK.number) return typeof value === 'number' && !Number.isNaN(toDouble(value));
  return rank === RANK.string || rank === RANK.date || rank === RANK.boolean || rank === RANK.objectId;
}
