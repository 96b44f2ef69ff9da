import { requestFailed } from '../errors';
import { matchedPosition } from '../update/positional';
import { type Document, isDocument } from '../values/document';
import type { Fields } from '../values/fields';
import { elementTest } from './array';
import { normaliseQuery } from './normalise';

/** Shapes a found document. */
export interface Projection {
  shape(document: Document): Document;
  /** All that it looks at, where it names the fields to keep; undefined where it may keep any. */
  fields(): Fields | undefined;
}

type Transform = (value: unknown, document: Document) => unknown;

interface Tree {
  [name: string]: Tree | true | Transform;
}

/**
 * Reads the projection of a query: fields to keep or fields to leave out (never both, but for _id), with
 * `$slice`, `$elemMatch` and the positional `array.$`.
 * @throws CloudError in MongoDB's words
 */
export function compileProjection(projection: Document, filter: Document): Projection {
  const tree: Tree = {};
  let including: boolean | undefined;
  let withId = true;
  for (const [path, wanted] of leaves(projection)) {
    const keep = readWanted(path, wanted);
    if (path === '_id' && typeof keep === 'boolean') {
      withId = keep;
      continue;
    }
    if (path.endsWith('.$')) {
      setAt(tree, path.slice(0, -2), firstMatch(path.slice(0, -2), filter));
      including = true;
      continue;
    }
    const includes = typeof keep === 'boolean' ? keep : isElemMatch(wanted) ? true : undefined;
    if (includes !== undefined) {
      if (including !== undefined && including !== includes) throw mixed();
      including = includes;
    }
    setAt(tree, path, typeof keep === 'function' ? keep : true);
  }
  if (including === undefined && Object.keys(tree).length === 0)
    including = projection._id !== undefined && withId;
  if (including === undefined) including = false;
  if (including && withId) tree._id = true;
  if (!including && !withId) tree._id = true;
  const shape = including ? include : exclude;
  return {
    shape: (document) => shape(document, tree, document) as Document,
    fields: () => (including ? fieldsOf(tree) : undefined),
  };
}

function fieldsOf(tree: Tree): Fields {
  const below = (node: Tree[string]) => (typeof node === 'object' ? fieldsOf(node) : true);
  return new Map(Object.entries(tree).map(([name, node]) => [name, below(node)]));
}

/** The paths of a projection: {a: {b: 1}} is {'a.b': 1}. */
function* leaves(projection: Document, prefix = ''): Generator<[path: string, wanted: unknown]> {
  for (const [name, wanted] of Object.entries(projection)) {
    const [first] = isDocument(wanted) ? Object.keys(wanted) : [];
    if (first !== undefined && !first.startsWith('$')) yield* leaves(wanted as Document, `${prefix}${name}.`);
    else yield [prefix + name, wanted];
  }
}

function readWanted(path: string, wanted: unknown): boolean | Transform {
  if (path === '' || path.startsWith('$'))
    throw requestFailed(`FieldPath field names may not start with '$'`);
  if (typeof wanted === 'number' || typeof wanted === 'boolean') return Boolean(wanted);
  if (!isDocument(wanted)) throw requestFailed(`Unsupported projection option: ${path}: ${String(wanted)}`);
  const [name, operand] = Object.entries(wanted)[0] ?? [];
  if (name === '$slice') return slice(operand);
  if (name === '$elemMatch' && isDocument(operand)) return elemMatch(operand);
  throw requestFailed(`Unsupported projection option: ${path}: ${JSON.stringify(wanted)}`);
}

function isElemMatch(wanted: unknown): boolean {
  return isDocument(wanted) && '$elemMatch' in wanted;
}

function mixed() {
  return requestFailed('Projection cannot have a mix of inclusion and exclusion.');
}

function setAt(tree: Tree, path: string, value: true | Transform): void {
  const parts = path.split('.');
  let node = tree;
  for (const part of parts.slice(0, -1)) {
    const next = node[part];
    if (next === true || typeof next === 'function') throw requestFailed(`Path collision at ${path}`);
    node = node[part] = next ?? {};
  }
  const last = parts[parts.length - 1]!;
  if (node[last] !== undefined) throw requestFailed(`Path collision at ${path}`);
  node[last] = value;
}

function include(value: unknown, tree: Tree, root: Document): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => isDocument(item) || Array.isArray(item))
      .map((item) => include(item, tree, root));
  }
  if (!isDocument(value)) return undefined;
  const result: Document = {};
  for (const [name, item] of Object.entries(value)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (node === undefined) continue;
    const kept =
      node === true ? item : typeof node === 'function' ? node(item, root) : include(item, node, root);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function exclude(value: unknown, tree: Tree, root: Document): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree, root));
  if (!isDocument(value)) return value;
  const result: Document = {};
  for (const [name, item] of Object.entries(value)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (node === true) continue;
    const kept =
      node === undefined ? item : typeof node === 'function' ? node(item, root) : exclude(item, node, root);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

/** n: the first n elements, or the last -n; [skip, n]: n elements after some. */
function slice(operand: unknown): Transform {
  const numbers: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (numbers.length > 2 || !numbers.every((number) => typeof number === 'number')) {
    throw requestFailed('$slice only supports numbers and [skip, limit] arrays');
  }
  const [first, second] = numbers.map((number) => Math.trunc(number as number)) as [
    number,
    number | undefined,
  ];
  if (second !== undefined && second <= 0) throw requestFailed('$slice limit must be positive');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first);
    const start = first >= 0 ? first : Math.max(0, value.length + first);
    return value.slice(start, start + second);
  };
}

function elemMatch(condition: Document): Transform {
  const normal = normaliseQuery({ array: { $elemMatch: condition } }).array as Document;
  const test = elementTest(normal.$elemMatch as Document);
  return (value) => {
    const found: unknown = Array.isArray(value) ? value.find(test) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function firstMatch(path: string, filter: Document): Transform {
  return (value) => {
    if (!Array.isArray(value)) return value;
    const index = matchedPosition(value, path, filter);
    if (index === undefined) {
      throw requestFailed(
        'Executor error during find command: positional operator does not match the query specifier',
      );
    }
    return [value[index]];
  };
}
