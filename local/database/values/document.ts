/** A stored document or any nested one: plain objects, arrays and scalars, see {@link isDocument}. */
export type Document = Record<string, unknown>;

/** True for a nested document; arrays, dates, regular expressions and BSON's own classes are values, not documents. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Name of the BSON class (ObjectId, Decimal128, Binary, ...) or undefined. */
export function bsonClass(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('_bsontype' in value)) return undefined;
  return String(value._bsontype);
}

/** Deep copy; scalars are shared because nothing in here changes a Date or an ObjectId in place. */
export function cloneValue<T>(value: T): T;
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => cloneValue(item));
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const [name, item] of Object.entries(value)) copy[name] = cloneValue(item);
  return copy;
}
