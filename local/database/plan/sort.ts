import type { Document } from '../values/document';
import { compareValues } from '../values/order';
import { visitPath } from '../values/paths';
import type { SortSpec } from './choose';

/** Compares documents as MongoDB sorts them: missing as null, an array by its least (or, descending, greatest) element. */
export function compareBySort(sort: SortSpec): (a: Document, b: Document) => number {
  return (a, b) => {
    for (const [path, direction] of sort) {
      const order = compareValues(sortKey(a, path, direction), sortKey(b, path, direction));
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}

/** Sorts in place, keeping equal documents in their order. Keys are read once a document. */
export function sortDocuments<T>(items: T[], sort: SortSpec, documentOf: (item: T) => Document): T[] {
  if (sort.length === 0 || items.length < 2) return items;
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(([path, direction]) => sortKey(documentOf(item), path, direction)),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i]);
      if (order !== 0) return order * sort[i]![1];
    }
    return 0;
  });
  keyed.forEach(({ item }, i) => {
    items[i] = item;
  });
  return items;
}

/** The value a document sorts by; an empty array sorts before null, as undefined. */
function sortKey(document: Document, path: string, direction: 1 | -1): unknown {
  if (!path.includes('.')) {
    const value = Object.hasOwn(document, path) ? document[path] : null;
    if (!Array.isArray(value)) return value;
  }
  let key: unknown;
  let seen = false;
  visitPath(document, path, true, (value, fromArray) => {
    if (Array.isArray(value) && !fromArray) return true;
    const candidate = value ?? null;
    if (!seen || compareValues(candidate, key) * direction < 0) key = candidate;
    seen = true;
    return true;
  });
  return key;
}
