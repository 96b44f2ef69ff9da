import { requestFailed } from '../errors';
import { find } from '../plan/find';
import type { Collection } from '../storage/collection';
import { type Document, isDocument } from '../values/document';
import { encodeValue } from '../values/key';
import { visitPath } from '../values/paths';
import { evaluate } from './evaluate';
import { setIn } from './paths';
import type { Source } from './stage';

/** How pipelines run: over a collection, and over documents that are read already. */
export interface Runners {
  aggregate(source: Source, collection: Collection, pipeline: Document[]): Document[];
  runStages(documents: Document[], pipeline: Document[], source: Source): Document[];
}

/** The documents of the other collection that one document is joined with. */
type Candidates = (document: Document) => Document[];

interface Join {
  from: Collection | undefined;
  localField?: string;
  foreignField?: string;
  pipeline?: Document[];
  let: Document;
  as: string;
}

/** Documents of another collection into an array: by equal fields, by a pipeline, or both. */
export function lookup(documents: Document[], spec: unknown, source: Source, runners: Runners): Document[] {
  const join = readJoin(spec, source);
  const bindings = bindVariables(documents, join.let, source);
  const { candidates, rest } = prepare(join, documents.length, source, runners);
  return documents.map((document, i) => {
    const variables = { ...source.variables, ...bindings[i] };
    const found = candidates(document);
    const joined = rest.length === 0 ? found : runners.runStages(found, rest, { ...source, variables });
    return setIn(document, join.as, joined);
  });
}

/** Looking a document up in an index costs about as much as reading so many in a row. */
const LOOK_UP_COST = 10;

/** What is the same for every document is read once: the other collection, or the stages that know no variable. */
function prepare(
  join: Join,
  documents: number,
  source: Source,
  runners: Runners,
): { candidates: Candidates; rest: Document[] } {
  const { from, localField, foreignField, pipeline = [] } = join;
  if (!from) return { candidates: () => [], rest: [] };
  if (localField !== undefined && foreignField !== undefined) {
    const isFew = documents < 2 || documents * LOOK_UP_COST < from.count(source.view.snapshot);
    const joinBy = isFew && isIndexed(from, foreignField) ? byIndex : byHash;
    return { candidates: joinBy(from, localField, foreignField, source), rest: pipeline };
  }
  const own = pipeline.findIndex(dependsOnDocument);
  const shared = own === -1 ? pipeline : pipeline.slice(0, own);
  let found: Document[] | undefined;
  return {
    candidates: () => {
      found ??= runners.aggregate(source, from, shared);
      return found;
    },
    rest: pipeline.slice(shared.length),
  };
}

/** Variables may stand anywhere in a stage, and a sample is another one each time. */
function dependsOnDocument(stage: Document): boolean {
  return /"\$\$|"\$sample"/.test(JSON.stringify(stage));
}

function isIndexed(collection: Collection, field: string): boolean {
  return field === '_id' || collection.indexes.some(({ declaration }) => declaration.keys[0]?.name === field);
}

function byIndex(from: Collection, localField: string, foreignField: string, { view }: Source): Candidates {
  return (document) => {
    const filter = { [foreignField]: { $in: valuesAt(document, localField) } };
    return find(from, filter, {}, view).map((stored) => stored.document);
  };
}

function byHash(from: Collection, localField: string, foreignField: string, { view }: Source): Candidates {
  const all = find(from, {}, {}, view).map((stored) => stored.document);
  const places = new Map<string, number[]>();
  all.forEach((document, place) => {
    for (const key of new Set(valuesAt(document, foreignField).map(hashOf))) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  });
  return (document) => {
    const found = valuesAt(document, localField).flatMap((value) => places.get(hashOf(value)) ?? []);
    return [...new Set(found)].sort((a, b) => a - b).map((place) => all[place]!);
  };
}

function hashOf(value: unknown): string {
  return encodeValue(value).toString('latin1');
}

/** A missing field joins with null and missing ones, an array with each of its elements. */
function valuesAt(document: Document, path: string): unknown[] {
  const values: unknown[] = [];
  visitPath(document, path, true, (value, fromArray) => {
    if (!Array.isArray(value) || fromArray) values.push(value ?? null);
    return true;
  });
  return values;
}

/** `let` for each document: one document of variables a document. */
function bindVariables(documents: Document[], expressions: Document, source: Source): Document[] {
  const bindings: Document[] = documents.map(() => ({}));
  for (const [name, expression] of Object.entries(expressions)) {
    const values = evaluate(documents, expression, source.variables ?? {});
    for (const [i, binding] of bindings.entries()) binding[name] = values[i] ?? null;
  }
  return bindings;
}

function readJoin(spec: unknown, { store }: Source): Join {
  if (!isDocument(spec)) throw requestFailed('the $lookup specification must be an Object');
  const { from, localField, foreignField, pipeline, as, let: variables = {} } = spec;
  if (typeof from !== 'string') throw requestFailed("missing 'from' option to $lookup stage specification");
  if (typeof as !== 'string' || as === '') throw requestFailed("must specify 'as' field for a $lookup");
  const byFields = typeof localField === 'string' && typeof foreignField === 'string';
  if (!byFields && !Array.isArray(pipeline)) {
    throw requestFailed(
      '$lookup requires either "pipeline" or both "localField" and "foreignField" to be specified',
    );
  }
  if (!isDocument(variables)) throw requestFailed("$lookup argument 'let' must be an object");
  return {
    from: store.collection(from),
    ...(byFields ? { localField, foreignField } : {}),
    ...(Array.isArray(pipeline) ? { pipeline: pipeline as Document[] } : {}),
    let: variables,
    as,
  };
}
