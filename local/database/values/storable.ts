import { writeFailed } from '../errors';
import { type Document, isDocument } from './document';
import { mongoText, typeName } from './text';

/**
 * Refuses what MongoDB does not store: field names that begin with $ or hold a dot.
 * @param path where the value is to stand, for the message
 */
export function checkStorable(value: unknown, path = ''): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      checkStorable(item, join(path, String(i)));
    });
    return;
  }
  if (!isDocument(value)) return;
  for (const [name, item] of Object.entries(value)) {
    checkName(name, join(path, name));
    checkStorable(item, join(path, name));
  }
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

function checkName(name: string, path: string): void {
  if (name.startsWith('$') && !REFERENCE_NAMES.has(name)) {
    throw writeFailed(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage`);
  }
  if (name.includes('.'))
    throw writeFailed(`The dotted field '${name}' in '${path}' is not valid for storage`);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
