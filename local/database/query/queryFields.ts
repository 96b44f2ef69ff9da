import type { Document } from '../values/document';
import { addPath, type Fields } from '../values/fields';

/**
 * Adds all that a normalised query looks at in a document.
 * @returns false for a query that may look at anything, which is one with an expression
 */
export function addQueryFields(fields: Fields, filter: Document): boolean {
  return Object.entries(filter).every(([name, operand]) => {
    if (LOGICAL_LISTS.has(name)) return (operand as Document[]).every((part) => addQueryFields(fields, part));
    if (name === '$comment') return true;
    if (name.startsWith('$')) return false;
    addPath(fields, name);
    return true;
  });
}

const LOGICAL_LISTS = new Set(['$and', '$or', '$nor']);
