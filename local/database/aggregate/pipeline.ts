import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as mingoStages from 'mingo/operators/pipeline';
import * as windows from 'mingo/operators/window';
import { readSort } from '../actions/sortSpec';
import { invalidOperator, requestFailed } from '../errors';
import { find } from '../plan/find';
import { queryContext } from '../query/compile';
import type { Collection } from '../storage/collection';
import { type Document, isDocument } from '../values/document';
import { geoNear } from './geoNear';
import { bucket, bucketAuto, group, sortByCount } from './group';
import { lookup } from './lookup';
import { inMongoTerms } from './mingoErrors';
import { count, facet, limit, match, sample, skip, sort, unwind } from './select';
import { addFields, fieldsOfProject, project, replaceRoot, unset } from './shape';
import type { Source, Stage } from './stage';

const STAGES: Record<string, Stage> = {
  $match: match,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: (documents, spec, source) => replaceRoot(documents, { newRoot: spec }, source),
  $group: group,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $sortByCount: sortByCount,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $unwind: unwind,
  $lookup: (documents, spec, source) => lookup(documents, spec, source, { aggregate, runStages }),
  $facet: (documents, spec, source) => facet(documents, spec, source, runStages),
};

/** Stages that mingo runs as they are. */
const BY_MINGO = new Set(['$redact', '$graphLookup', '$unionWith', '$setWindowFields', '$densify', '$fill']);

/**
 * Runs a pipeline over a collection. Leading $match and $sort stages (with a $skip or $limit behind them)
 * are left to the planner, which may have an index for them, and a $project that follows them says which fields to read.
 * @throws CloudError for unknown stages and whatever MongoDB refuses in them
 */
export function aggregate(source: Source, collection: Collection, pipeline: Document[]): Document[] {
  const stages = pipeline
    .map(readStage)
    .map(([name, spec]): [string, unknown] => [name, withNow(spec, source.now)]);
  checkPlaces(stages);
  if (stages[0]?.[0] === '$geoNear') {
    return runPairs(geoNear(collection, stages[0][1], source), stages.slice(1), source);
  }
  const { documents, rest } = readSource(source, collection, stages);
  return runPairs(documents, rest, source);
}

function runStages(documents: Document[], pipeline: Document[], source: Source): Document[] {
  return runPairs(documents, pipeline.map(readStage), source);
}

function runPairs(documents: Document[], stages: [string, unknown][], source: Source): Document[] {
  return stages.reduce((current, [name, spec]) => runStage(current, name, spec, source), documents);
}

function runStage(documents: Document[], name: string, spec: unknown, source: Source): Document[] {
  const stage = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (stage) return stage(documents, spec, source);
  const options = {
    context: mingoContext(),
    variables: source.variables,
    collectionResolver: (other: string) => allOf(other, source),
  };
  return inMongoTerms(() => new Aggregator([{ [name]: spec }], options).run(documents));
}

function readStage(stage: unknown): [string, unknown] {
  if (!isDocument(stage) || Object.keys(stage).length !== 1) {
    throw requestFailed('A pipeline stage specification object must contain exactly one field.');
  }
  const [name, spec] = Object.entries(stage)[0]!;
  if (!Object.hasOwn(STAGES, name) && !BY_MINGO.has(name) && name !== '$geoNear') {
    throw invalidOperator(`Unrecognized pipeline stage name: '${name}'`);
  }
  return [name, spec];
}

function checkPlaces(stages: [string, unknown][]): void {
  if (stages.some(([name], i) => name === '$geoNear' && i > 0)) {
    throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
  }
}

/** Reads what the leading stages ask for. */
function readSource(
  source: Source,
  collection: Collection,
  stages: [string, unknown][],
): { documents: Document[]; rest: [string, unknown][] } {
  let at = 0;
  const filters: Document[] = [];
  while (stages[at]?.[0] === '$match' && isPlannable(stages[at]![1]))
    filters.push(stages[at++]![1] as Document);
  const filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {});
  const order = stages[at];
  const sorted = order?.[0] === '$sort' && isDocument(order[1]) ? readSort(order[1]) : undefined;
  if (sorted?.length) at++;
  const most = stages[at]?.[0] === '$limit' ? (stages[at]![1] as number) : undefined;
  const usable = typeof most === 'number' && Number.isInteger(most) && most > 0;
  const next = stages[at];
  const fields = () => (next?.[0] === '$project' ? fieldsOfProject(next[1]) : undefined);
  const options = { sort: sorted, limit: usable ? most : undefined, fields };
  const found = find(collection, filter, options, source.view);
  return { documents: found.map(({ document }) => document), rest: stages.slice(at) };
}

/** Expressions may refer to variables, and nearness has a stage of its own: those are for the stage. */
function isPlannable(filter: unknown): boolean {
  return isDocument(filter) && !/"\$(expr|near|nearSphere)":/.test(JSON.stringify(filter));
}

function allOf(name: string, { store, view }: Source): Document[] {
  const collection = store.collection(name);
  return collection ? find(collection, {}, {}, view).map(({ document }) => document) : [];
}

/** The clock reading of the request stands for $$NOW: mingo would read the machine's. */
function withNow(spec: unknown, now: Date): unknown {
  if (spec === '$$NOW') return now;
  if (Array.isArray(spec)) return spec.map((item) => withNow(item, now));
  if (!isDocument(spec)) return spec;
  return Object.fromEntries(Object.entries(spec).map(([name, item]) => [name, withNow(item, now)]));
}

let context: Context | undefined;

function mingoContext(): Context {
  context ??= Context.from(queryContext()).addPipelineOps(mingoStages).addWindowOps(windows);
  return context;
}
