import type { IndexDeclaration } from '../database';
import { requestFailed, writeFailed } from '../errors';
import { readGeometry } from '../geo/geometry';
import type { Document } from '../values/document';
import { cutKey, encodeKey, MAX_KEY_BYTES } from '../values/key';
import { visitPath } from '../values/paths';

export interface IndexKeys {
  keys: Buffer[];
  /** An array was met on the way: the document may stand in the index more than once. */
  multikey: boolean;
  /** A key was longer than lmdb takes: the end of the order among such keys is lost. */
  cut: boolean;
}

/** Geographic indexes are declarations only: geo queries scan, so they have no keys here. */
export function isGeographic(declaration: IndexDeclaration): boolean {
  return declaration.keys.some((key) => key.direction === '2dsphere');
}

/**
 * The entries of a document in an index: a missing field counts as null, an array is entered element by
 * element, an empty one as a value below null.
 * @throws CloudError when two arrays meet in one index, or a geographic field holds no geometry
 */
export function indexKeys(document: Document, declaration: IndexDeclaration): IndexKeys {
  if (isGeographic(declaration)) {
    checkGeometries(document, declaration);
    return { keys: [], multikey: false, cut: false };
  }
  const columns = declaration.keys.map((key) => fieldEntries(document, key.name));
  const arrays = declaration.keys.filter((_key, i) => columns[i]!.multikey);
  if (arrays.length > 1) checkParallelArrays(arrays.map((key) => key.name));
  const directions = declaration.keys.map((key) => Number(key.direction));
  const full = combinations(columns.map((column) => column.values)).map((tuple) =>
    encodeKey(tuple, directions),
  );
  const cut = full.some((key) => key.length > MAX_KEY_BYTES);
  return { keys: distinct(full.map(cutKey)), multikey: arrays.length > 0, cut };
}

/** Values under which a document is found for one field. */
function fieldEntries(document: Document, path: string): { values: unknown[]; multikey: boolean } {
  const values: unknown[] = [];
  let sawArray = false;
  visitPath(document, path, true, (value, fromArray) => {
    sawArray ||= fromArray || Array.isArray(value);
    if (!Array.isArray(value) || fromArray) values.push(value ?? null);
    return true;
  });
  // An array that yields nothing, being empty or of scalars where documents are wanted, still needs an entry.
  if (values.length === 0) return { values: [undefined], multikey: true };
  return { values, multikey: sawArray || values.length > 1 };
}

function checkParallelArrays(paths: string[]): void {
  const roots = new Set(paths.map((path) => path.split('.')[0]));
  if (roots.size > 1) throw writeFailed(`cannot index parallel arrays [${paths.join('] [')}]`);
}

function checkGeometries(document: Document, declaration: IndexDeclaration): void {
  for (const key of declaration.keys.filter(({ direction }) => direction === '2dsphere')) {
    visitPath(document, key.name, false, (value) => {
      const items: unknown[] = Array.isArray(value) && !readGeometry(value) ? value : [value];
      const bad = items.find((item) => item !== undefined && item !== null && !readGeometry(item));
      if (bad !== undefined) throw requestFailed(`Can't extract geo keys: ${JSON.stringify(bad)}`);
      return true;
    });
  }
}

function combinations(columns: unknown[][]): unknown[][] {
  return columns.reduce<unknown[][]>(
    (tuples, column) => tuples.flatMap((tuple) => column.map((value) => [...tuple, value])),
    [[]],
  );
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
