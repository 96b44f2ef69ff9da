import { isDocument } from './document';

/**
 * What a dotted path reaches in a document, as MongoDB's matcher walks it: through documents by name,
 * through arrays into every element that is a document and by numeric position. A field that is not there
 * is reached as undefined; a scalar inside an array reaches nothing.
 *
 * @param leafArrays whether an array at the end of the path stands for its elements too
 * @returns false as soon as `visit` does, which stops the walk
 */
export function visitPath(
  root: unknown,
  path: string,
  leafArrays: boolean,
  visit: (value: unknown, fromArray: boolean) => boolean,
): boolean {
  return walk(root, path.split('.'), 0, leafArrays, visit);
}

type Visit = (value: unknown, fromArray: boolean) => boolean;

function walk(value: unknown, parts: string[], at: number, leafArrays: boolean, visit: Visit): boolean {
  if (at === parts.length) return visitLeaf(value, leafArrays, visit);
  if (Array.isArray(value)) return walkArray(value, parts, at, leafArrays, visit);
  if (!isDocument(value)) return visit(undefined, false);
  const name = parts[at]!;
  const next = Object.hasOwn(value, name) ? value[name] : undefined;
  return walk(next, parts, at + 1, leafArrays, visit);
}

function visitLeaf(value: unknown, leafArrays: boolean, visit: Visit): boolean {
  if (leafArrays && Array.isArray(value)) {
    for (const item of value) if (!visit(item, true)) return false;
  }
  return visit(value, false);
}

function walkArray(
  array: unknown[],
  parts: string[],
  at: number,
  leafArrays: boolean,
  visit: Visit,
): boolean {
  for (const item of array) {
    if (isDocument(item) && !walk(item, parts, at, leafArrays, visit)) return false;
  }
  const index = arrayIndex(parts[at]!);
  if (index === undefined || index >= array.length) return true;
  return walk(array[index], parts, at + 1, leafArrays, visit);
}

/** The position that a path component names in an array, or undefined. */
export function arrayIndex(part: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : undefined;
}

/** The value at a path of documents only, without looking into arrays by name. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) {
      const index = arrayIndex(part);
      value = index === undefined ? undefined : value[index];
    } else if (isDocument(value) && Object.hasOwn(value, part)) {
      value = value[part];
    } else {
      return undefined;
    }
  }
  return value;
}
