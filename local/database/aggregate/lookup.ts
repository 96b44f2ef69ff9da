import { requestFailed } from '../errors';
import { find } from '../plan/find';
import type { Collection } from '../storage/collection';
import { type Document, isDocument } from '../values/document';
import { visitPath } from '../values/paths';
import { evaluate } from './evaluate';
import { setIn } from './paths';
import type { Source } from './stage';

type Run = (source: Source, collection: Collection, pipeline: Document[]) => Document[];

interface Join {
  from: Collection | undefined;
  localField?: string;
  foreignField?: string;
  pipeline?: Document[];
  let: Document;
  as: string;
}

/** Documents of another collection into an array: by equal fields, by a pipeline, or both. */
export function lookup(documents: Document[], spec: unknown, source: Source, run: Run): Document[] {
  const join = readJoin(spec, source);
  const bindings = bindVariables(documents, join.let, source);
  return documents.map((document, i) => {
    const variables = { ...source.variables, ...bindings[i] };
    return setIn(document, join.as, joined(document, join, { ...source, variables }, run));
  });
}

function joined(document: Document, join: Join, source: Source, run: Run): Document[] {
  const { from, localField, foreignField, pipeline } = join;
  if (!from) return [];
  const filter =
    localField && foreignField ? { [foreignField]: { $in: localValues(document, localField) } } : undefined;
  if (!pipeline) return find(from, filter ?? {}, {}, source.view).map((stored) => stored.document);
  return run(source, from, filter ? [{ $match: filter }, ...pipeline] : pipeline);
}

/** A missing field joins with null and missing ones, an array with each of its elements. */
function localValues(document: Document, path: string): unknown[] {
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
