import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $bucketAuto } from 'mingo/operators/pipeline';
import { requestFailed } from '../errors';
import { sortDocuments } from '../plan/sort';
import { type Document, isDocument } from '../values/document';
import { encodeValue } from '../values/key';
import { compareValues, typeRank } from '../values/order';
import { ACCUMULATORS } from './accumulators';
import { evaluate } from './evaluate';
import { expressionContext } from './expressions';
import { inMongoTerms } from './mingoErrors';
import type { Source, Stage } from './stage';

/** Groups in order of their first document; a missing key counts as null. */
export const group: Stage = (documents, spec, source) => {
  if (!isDocument(spec)) throw requestFailed("a group's fields must be specified in an object");
  if (!('_id' in spec)) throw requestFailed('a group specification must include an _id');
  const { _id: by, ...fields } = spec;
  const keys = evaluate(documents, by, source.variables ?? {}).map((key) => key ?? null);
  return accumulate(documents, keys, fields, source);
};

export const sortByCount: Stage = (documents, spec, source) => {
  const isExpression = typeof spec === 'string' ? spec.startsWith('$') : isDocument(spec);
  if (!isExpression) throw requestFailed('the sortByCount field must be specified as a string or an object');
  const groups = group(documents, { _id: spec, count: { $sum: 1 } }, source);
  return sortDocuments(groups, [['count', -1]], (document) => document);
};

export const bucket: Stage = (documents, spec, source) => {
  const { groupBy, boundaries, default: other, output = COUNT } = readBucket(spec);
  const keys = evaluate(documents, groupBy, source.variables ?? {}).map((key) => {
    const at = boundaries.filter((boundary) => compareValues(key ?? null, boundary) >= 0).length - 1;
    if (at >= 0 && at < boundaries.length - 1) return boundaries[at];
    if (other === undefined) {
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified',
      );
    }
    return other;
  });
  return sortDocuments(accumulate(documents, keys, output as Document, source), [['_id', 1]], (item) => item);
};

/** Buckets of about the same size; equal values are never parted. */
export const bucketAuto: Stage = (documents, spec, source) => {
  if (!isDocument(spec)) throw requestFailed('The argument to $bucketAuto must be an object');
  const { groupBy, buckets, output = COUNT, granularity } = spec;
  if (groupBy === undefined)
    throw requestFailed("$bucketAuto requires 'groupBy' and 'buckets' to be specified");
  if (!Number.isInteger(buckets) || (buckets as number) <= 0) {
    throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0");
  }
  if (granularity !== undefined) return bucketsByMingo(documents, spec, source);
  const values = evaluate(documents, groupBy, source.variables ?? {}).map((value) => value ?? null);
  const ordered = documents
    .map((document, i) => ({ document, value: values[i] }))
    .sort((a, b) => compareValues(a.value, b.value));
  const parts = split(ordered, buckets as number);
  return parts.flatMap((part, i) => {
    const max = parts[i + 1]?.[0]?.value ?? part[part.length - 1]!.value;
    const id = { min: part[0]!.value, max };
    const members = part.map(({ document }) => document);
    return accumulate(
      members,
      members.map(() => id),
      output as Document,
      source,
    );
  });
};

const COUNT = { count: { $sum: 1 } };

function split<T extends { value: unknown }>(ordered: T[], buckets: number): T[][] {
  const size = Math.max(1, Math.round(ordered.length / buckets));
  const parts: T[][] = [];
  let at = 0;
  while (at < ordered.length) {
    let end = parts.length === buckets - 1 ? ordered.length : Math.min(at + size, ordered.length);
    while (end < ordered.length && compareValues(ordered[end]!.value, ordered[end - 1]!.value) === 0) end++;
    parts.push(ordered.slice(at, end));
    at = end;
  }
  return parts;
}

function accumulate(documents: Document[], keys: unknown[], fields: Document, source: Source): Document[] {
  const groups = new Map<string, { key: unknown; members: number[] }>();
  keys.forEach((key, i) => {
    const name = encodeValue(key).toString('latin1');
    const known = groups.get(name);
    if (known) known.members.push(i);
    else groups.set(name, { key, members: [i] });
  });
  const result: Document[] = [...groups.values()].map(({ key }) => ({ _id: key }));
  for (const [name, accumulator] of Object.entries(fields)) {
    const operator = readAccumulator(name, accumulator);
    const values = evaluate(documents, operator.operand, source.variables ?? {});
    [...groups.values()].forEach(({ members }, i) => {
      result[i]![name] = operator.apply(members.map((member) => values[member]));
    });
  }
  return result;
}

function readAccumulator(name: string, accumulator: unknown) {
  const [operator, operand] = isDocument(accumulator) ? (Object.entries(accumulator)[0] ?? []) : [];
  if (operator === undefined || !operator.startsWith('$')) {
    throw requestFailed(`The field '${name}' must be an accumulator object`);
  }
  const apply = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!apply) throw requestFailed(`unknown group operator '${operator}'`);
  return { apply, operand: operator === '$count' ? 1 : operand };
}

function readBucket(spec: unknown) {
  const { groupBy, boundaries, default: other, output } = isDocument(spec) ? spec : {};
  if (groupBy === undefined || !Array.isArray(boundaries)) {
    throw requestFailed("$bucket requires 'groupBy' and 'boundaries' to be specified");
  }
  const bounds = boundaries as unknown[];
  if (bounds.length < 2) throw requestFailed("The $bucket 'boundaries' field must have at least 2 values");
  bounds.slice(1).forEach((bound, i) => {
    if (typeRank(bound) !== typeRank(bounds[i])) {
      throw requestFailed("All values in the the 'boundaries' option to $bucket must have the same type");
    }
    if (compareValues(bounds[i], bound) >= 0) {
      throw requestFailed("The 'boundaries' option to $bucket must be sorted in ascending order");
    }
  });
  const isInside =
    other !== undefined &&
    compareValues(other, bounds[0]) >= 0 &&
    compareValues(other, bounds[bounds.length - 1]) < 0;
  if (isInside)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    );
  return { groupBy, boundaries: bounds, default: other, output };
}

function bucketsByMingo(documents: Document[], spec: Document, { variables }: Source): Document[] {
  const context = Context.from(expressionContext()).addPipelineOps({ $bucketAuto });
  return inMongoTerms(() => new Aggregator([{ $bucketAuto: spec }], { context, variables }).run(documents));
}
