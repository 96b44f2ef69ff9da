import { writeFailed } from '../errors';
import { type Document, isDocument } from './document';
import { mongoText, typeName } from './text';

/**
 * Refuses what MongoDB does not store: field names that begin with $ or hold a dot.
 * @param path where the value is to stand, for the message
 */
export function checkStorable(value: unknown, path = ''): void {
  const names = unstorable(value);
  if (names) refuse(names, path);
}

/** The names on the way to the first that cannot be stored. Without the way there, which almost nobody needs, it costs half. */
function unstorable(value: unknown): string[] | null {
  if (Array.isArray(value)) return firstOf(value.entries());
  return isDocument(value) ? firstOf(Object.entries(value)) : null;
}

function firstOf(items: Iterable<[name: string | number, item: unknown]>): string[] | null {
  for (const [name, item] of items) {
    if (typeof name === 'string' && isRefused(name)) return [name];
    const inside = typeof item === 'object' && item !== null ? unstorable(item) : null;
    if (inside) return [String(name), ...inside];
  }
  return null;
}

/** Checks a new document with its _id, which is a value of one piece: no array, pattern or null-less undefined. */
export function checkNewDocument(document: Document): void {
  const id = document._id;
  if (Array.isArray(id) || id instanceof RegExp) {
    throw writeFailed(`The '_id' value cannot be of type ${typeName(id)}`);
  }
  if (isDocument(id) && Object.keys(id).some((name) => name.startsWith('$'))) {
    throw writeFailed(`_id fields may not contain '$'-prefixed fields: ${mongoText(id)}`);
  }
  checkStorable(document);
}

/** References ({$ref, $id, $db}) are the only fields with a dollar. */
const REFERENCE_NAMES = new Set(['$ref', '$id', '$db']);

const isRefused = (name: string): boolean =>
  (name.startsWith('$') && !REFERENCE_NAMES.has(name)) || name.includes('.');

function refuse(names: string[], base: string): never {
  const name = names.at(-1)!;
  const path = [...(base === '' ? [] : [base]), ...names].join('.');
  throw writeFailed(
    name.startsWith('$') && !REFERENCE_NAMES.has(name)
      ? `The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage`
      : `The dotted field '${name}' in '${path}' is not valid for storage`,
  );
}
