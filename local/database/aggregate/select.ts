import { readSort } from '../actions/sortSpec';
import { requestFailed } from '../errors';
import { findNear } from '../geo/near';
import { sortDocuments } from '../plan/sort';
import { compileQuery } from '../query/compile';
import { type Document, isDocument } from '../values/document';
import { valueAt } from '../values/paths';
import { setIn, unsetIn } from './paths';
import type { Source, Stage } from './stage';

export const match: Stage = (documents, spec, { variables }) => {
  if (!isDocument(spec)) throw requestFailed('the match filter must be an expression in an object');
  if (findNear(spec)) throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context');
  return documents.filter(compileQuery(spec, variables));
};

export const sort: Stage = (documents, spec) => {
  if (!isDocument(spec)) throw requestFailed('the $sort key specification must be an object');
  const order = readSort(spec);
  if (order.length === 0) throw requestFailed('$sort stage must have at least one sort key');
  return sortDocuments([...documents], order, (document) => document);
};

export const limit: Stage = (documents, spec) => {
  if (!Number.isInteger(spec) || (spec as number) <= 0) throw requestFailed('the limit must be positive');
  return documents.slice(0, spec as number);
};

export const skip: Stage = (documents, spec) => {
  if (!Number.isInteger(spec) || (spec as number) < 0) {
    throw requestFailed('Argument to $skip cannot be negative');
  }
  return documents.slice(spec as number);
};

/** Nothing at all when there is nothing to count. */
export const count: Stage = (documents, spec) => {
  if (typeof spec !== 'string' || spec === '')
    throw requestFailed('the count field must be a non-empty string');
  if (spec.startsWith('$')) throw requestFailed('the count field cannot be a $-prefixed path');
  if (spec.includes('.')) throw requestFailed("the count field cannot contain '.'");
  return documents.length === 0 ? [] : [{ [spec]: documents.length }];
};

/** Some documents at random, each at most once. */
export const sample: Stage = (documents, spec) => {
  const size = isDocument(spec) ? spec.size : undefined;
  if (typeof size !== 'number' || size <= 0)
    throw requestFailed('size argument to $sample must be a positive number');
  const pool = [...documents];
  const wanted = Math.min(Math.trunc(size), pool.length);
  for (let i = 0; i < wanted; i++) {
    const other = i + Math.floor(Math.random() * (pool.length - i));
    [pool[i], pool[other]] = [pool[other]!, pool[i]!];
  }
  return pool.slice(0, wanted);
};

interface Unwinding {
  path: string;
  indexField?: string;
  keepEmpty: boolean;
}

/** One document for each element; a value that is no array counts as its only element. */
export const unwind: Stage = (documents, spec) => {
  const unwinding = readUnwinding(spec);
  return documents.flatMap((document) => unwindOne(document, unwinding));
};

function readUnwinding(spec: unknown): Unwinding {
  const options = isDocument(spec) ? spec : { path: spec };
  const { path, includeArrayIndex: indexField } = options;
  if (typeof path !== 'string') throw requestFailed('no path specified to $unwind stage');
  if (!path.startsWith('$'))
    throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (
    indexField !== undefined &&
    (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))
  ) {
    throw requestFailed('includeArrayIndex option to $unwind stage should be a field name without a $');
  }
  return { path: path.slice(1), indexField, keepEmpty: options.preserveNullAndEmptyArrays === true };
}

function unwindOne(document: Document, { path, indexField, keepEmpty }: Unwinding): Document[] {
  const value = valueAt(document, path);
  const withIndex = (result: Document, index: number | null): Document =>
    indexField === undefined ? result : setIn(result, indexField, index);
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item, i) => withIndex(setIn(document, path, item), i));
  }
  if (value !== undefined && value !== null && !Array.isArray(value)) return [withIndex(document, null)];
  if (!keepEmpty) return [];
  return [withIndex(Array.isArray(value) ? unsetIn(document, path) : document, null)];
}

/** Several pipelines over the same documents, each into a field of its own. */
export function facet(
  documents: Document[],
  spec: unknown,
  source: Source,
  run: (documents: Document[], pipeline: Document[], source: Source) => Document[],
): Document[] {
  if (!isDocument(spec) || Object.keys(spec).length === 0) {
    throw requestFailed('the $facet specification must be a non-empty object');
  }
  const fields = Object.entries(spec).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) throw requestFailed(`arguments to $facet must be arrays, ${name} is not`);
    return [name, run(documents, pipeline as Document[], source)] as const;
  });
  return [Object.fromEntries(fields)];
}
