import { type Document, isDocument } from '../values/document';

/**
 * A copy of a document with a value at a path, the document itself untouched. In an array the value goes
 * into every element; what is no document on the way gives way to one. An undefined value removes.
 */
export function setIn(document: Document, path: string, value: unknown): Document {
  return setAt(document, path.split('.'), 0, value) as Document;
}

/** A copy of a document without a path. */
export function unsetIn(document: Document, path: string): Document {
  return unsetAt(document, path.split('.'), 0) as Document;
}

function setAt(container: unknown, parts: string[], at: number, value: unknown): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(container)) return container.map((item) => setAt(item, parts, at, value));
  const copy: Document = isDocument(container) ? { ...container } : {};
  const name = parts[at]!;
  const next = setAt(Object.hasOwn(copy, name) ? copy[name] : undefined, parts, at + 1, value);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}

function unsetAt(container: unknown, parts: string[], at: number): unknown {
  if (Array.isArray(container)) return container.map((item) => unsetAt(item, parts, at));
  if (!isDocument(container) || !Object.hasOwn(container, parts[at]!)) return container;
  const copy = { ...container };
  const name = parts[at]!;
  if (at === parts.length - 1) delete copy[name];
  else copy[name] = unsetAt(copy[name], parts, at + 1);
  return copy;
}
