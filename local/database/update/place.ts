import { writeFailed } from '../errors';
import { type Document, isDocument } from '../values/document';
import { arrayIndex } from '../values/paths';
import { mongoText } from '../values/text';

/** MongoDB fills no longer gap in an array than this. */
const MAX_BACKFILL = 1_500_000;

/** The container that holds (or will hold) a path's last part. */
export interface Place {
  container: Document | unknown[];
  key: string | number;
}

/** Where a path ends, without creating anything; undefined when the way there does not exist. */
export function findPlace(root: Document, path: string): Place | undefined {
  const parts = path.split('.');
  let value: unknown = root;
  for (const part of parts.slice(0, -1)) value = childOf(value, part);
  const last = parts[parts.length - 1]!;
  if (Array.isArray(value)) {
    const index = arrayIndex(last);
    return index !== undefined && index < value.length ? { container: value, key: index } : undefined;
  }
  return isDocument(value) && Object.hasOwn(value, last) ? { container: value, key: last } : undefined;
}

/**
 * Where a path ends, creating the documents on the way.
 * @throws CloudError when a scalar, a null or a name in an array stands in the way
 */
export function makePlace(root: Document, path: string): Place {
  const parts = path.split('.');
  let container: Document | unknown[] = root;
  let name = '';
  for (const [i, part] of parts.entries()) {
    const key = keyIn(container, part, name);
    if (i === parts.length - 1) return { container, key };
    let child = read({ container, key });
    if (child === undefined) {
      child = {};
      write({ container, key }, child);
    }
    if (!isDocument(child) && !Array.isArray(child)) throw cannotCreate(parts[i + 1]!, part, child);
    container = child;
    name = part;
  }
  throw new Error('a path has at least one part');
}

export function read({ container, key }: Place): unknown {
  if (Array.isArray(container)) return container[key as number];
  return Object.hasOwn(container, key) ? container[key as string] : undefined;
}

/** Writes a value; an array is filled with nulls up to it. */
export function write({ container, key }: Place, value: unknown): void {
  if (!Array.isArray(container)) {
    container[key as string] = value;
    return;
  }
  while (container.length < (key as number)) container.push(null);
  container[key as number] = value;
}

/** Removes a field; an element of an array becomes null instead, so the others keep their places. */
export function erase({ container, key }: Place): void {
  if (Array.isArray(container)) container[key as number] = null;
  else delete container[key as string];
}

function childOf(value: unknown, part: string): unknown {
  if (Array.isArray(value)) {
    const index = arrayIndex(part);
    return index === undefined ? undefined : value[index];
  }
  return isDocument(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

function keyIn(container: Document | unknown[], part: string, name: string): string | number {
  if (!Array.isArray(container)) return part;
  const index = arrayIndex(part);
  if (index === undefined) throw cannotCreate(part, name, container);
  if (index - container.length > MAX_BACKFILL) {
    throw writeFailed(`can't backfill more than ${MAX_BACKFILL} elements`);
  }
  return index;
}

function cannotCreate(field: string, inside: string, value: unknown) {
  return writeFailed(`Cannot create field '${field}' in element {${inside}: ${mongoText(value)}}`);
}
