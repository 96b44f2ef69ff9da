import type { Predicate } from 'mingo/types';
import { type Document, isDocument } from '../values/document';
import { visitPath } from '../values/paths';
import { $eq, anyAt, matches } from './comparison';
import { compileQuery } from './compile';

/** Every item is found at the path; an item {$elemMatch} is found as one. */
export function $all(path: string, operand: unknown): Predicate {
  const items = operand as unknown[];
  const predicates = items.map((item) => {
    if (item instanceof RegExp) return anyAt(path, matches(item));
    return isElemMatch(item) ? $elemMatch(path, item.$elemMatch) : $eq(path, item);
  });
  return (document) => predicates.length > 0 && predicates.every((holds) => holds(document));
}

export function $size(path: string, operand: unknown): Predicate {
  return (document) =>
    !visitPath(document, path, false, (value) => !(Array.isArray(value) && value.length === operand));
}

export function $elemMatch(path: string, operand: unknown): Predicate {
  const element = elementTest(operand as Document);
  return (document) =>
    !visitPath(document, path, false, (value) => !(Array.isArray(value) && value.some(element)));
}

/** A test of one array element: operators apply to the element itself, anything else to its fields. */
export function elementTest(condition: Document): (element: unknown) => boolean {
  const names = Object.keys(condition);
  const onFields = names.length === 0 || names.some((name) => !name.startsWith('$') || LOGICAL.has(name));
  if (onFields) {
    const query = compileQuery(condition);
    return (element) => (isDocument(element) || Array.isArray(element)) && query(element as Document);
  }
  const query = compileQuery({ element: condition });
  return (element) => query({ element });
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

function isElemMatch(item: unknown): item is { $elemMatch: Document } {
  return isDocument(item) && Object.keys(item)[0] === '$elemMatch';
}
