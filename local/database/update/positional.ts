import { writeFailed } from '../errors';
import { compileQuery } from '../query/compile';
import { type Document, isDocument } from '../values/document';
import { valueAt } from '../values/paths';

/**
 * Replaces the positional parts of an update path: `$` by the position of the first element that the query
 * matched, `$[]` by every position.
 * @throws CloudError when the query matched no element of the array, or a filtered position is asked for
 */
export function expandPath(document: Document, path: string, filter: Document): string[] {
  const parts = path.split('.');
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at === -1) return [path];
  const part = parts[at]!;
  const prefix = parts.slice(0, at).join('.');
  const rest = parts.slice(at + 1);
  const array = valueAt(document, prefix);
  return positions(part, prefix, array, filter).flatMap((index) =>
    expandPath(document, [prefix, String(index), ...rest].join('.'), filter),
  );
}

function positions(part: string, prefix: string, array: unknown, filter: Document): number[] {
  if (part === '$') {
    const matched = Array.isArray(array) ? matchedPosition(array, prefix, filter) : undefined;
    if (matched === undefined) {
      throw writeFailed('The positional operator did not find the match needed from the query');
    }
    return [matched];
  }
  if (part !== '$[]')
    throw writeFailed(
      `No array filter found for identifier '${part.slice(2, -1)}' in path '${prefix}.${part}'`,
    );
  if (!Array.isArray(array)) {
    throw writeFailed(`Cannot apply array updates to non-array element ${prefix}`);
  }
  return array.map((_item, i) => i);
}

/** The first element for which some condition of the query on this array holds. */
export function matchedPosition(array: unknown[], path: string, filter: Document): number | undefined {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' || name === '$or') {
      const nested = (condition as Document[])
        .map((item) => matchedPosition(array, path, item))
        .find((index) => index !== undefined);
      if (nested !== undefined) return nested;
    }
    if (name !== path && !name.startsWith(`${path}.`)) continue;
    const test = compileQuery({ [name]: condition });
    const index = array.findIndex((item) => test(wrap(path, [item])));
    if (index !== -1) return index;
  }
  return undefined;
}

function wrap(path: string, value: unknown): Document {
  return path.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as Document;
}

/** True for the parts that stand for a position. */
export function isPositional(part: string): boolean {
  return part === '$' || (part.startsWith('$[') && part.endsWith(']'));
}

/** The fields that a query fixes to one value: a document created by an upsert begins with them. */
export function equalityFields(filter: Document): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and') return (condition as Document[]).flatMap(equalityFields);
    if (name.startsWith('$') || condition instanceof RegExp) return [];
    if (!isDocument(condition) || !Object.keys(condition)[0]?.startsWith('$')) return [[name, condition]];
    return '$eq' in condition ? [[name, condition.$eq]] : [];
  });
}
