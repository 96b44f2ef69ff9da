import { findNear, metresTo } from '../geo/near';
import { compileQuery } from '../query/compile';
import { normaliseQuery } from '../query/normalise';
import type { Collection, Stored } from '../storage/collection';
import type { Snapshot } from '../storage/store';
import type { Changes } from '../transaction/changes';
import type { Document } from '../values/document';
import { addPath, type Fields } from '../values/fields';
import { toRead } from '../values/record';
import { readBounds } from './bounds';
import { asStored, candidates } from './candidates';
import { choosePlan, type SortSpec } from './choose';
import { sortDocuments } from './sort';
import { countPlan } from './walk';

/** What a reader sees: the latest state, or a transaction's snapshot with its changes over it. */
export interface View {
  snapshot: Snapshot;
  changes?: Changes;
}

export interface FindOptions {
  sort?: SortSpec;
  skip?: number;
  limit?: number;
  /**
   * Fields that are enough for the caller, asked for once the query is found to be good; what is found may lack all others.
   * Without it, and where it answers undefined, whole documents are found.
   */
  fields?: () => Fields | undefined;
}

/** The documents that match, in order of the sort (or of nearness, or else of insertion). */
export function find(collection: Collection, filter: Document, options: FindOptions, view: View): Stored[] {
  const { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY, fields = () => undefined } = options;
  const id = soleId(filter);
  if (id !== undefined) return lookUp(collection, id, view, fields()).slice(skip, skip + limit);
  const near = findNear(filter);
  const wanted = skip + limit;
  const found = candidates(collection, {
    filter,
    sort: near ? [] : sort,
    wanted: near ? Number.POSITIVE_INFINITY : wanted,
    view,
    fields: () => withPaths(fields(), [...sort.map(([path]) => path), ...(near ? [near.path] : [])]),
  });
  if (near) {
    const distances = new Map(found.map((item) => [item, metresTo(item.document, near.path, near.centre)]));
    found.sort((a, b) => distances.get(a)! - distances.get(b)!);
    sortDocuments(found, sort, ({ document }) => document);
  }
  return found.slice(skip, wanted);
}

/** Refuses a query as {@link find} would, before there is anything to find. @throws CloudError in MongoDB's words */
export function checkQuery(filter: Document): void {
  if (soleId(filter) === undefined) compileQuery(filter);
}

/** Number of documents that match; from an index alone where it says all that the query says. */
export function count(collection: Collection, filter: Document, view: View): number {
  const normal = normaliseQuery(filter);
  if (!view.changes) {
    const plan = choosePlan(collection, readBounds(normal), [], false, view.snapshot);
    if (plan.exact) return countPlan(collection, plan, view.snapshot);
  }
  // What is in the documents does not matter, only what the query has to look at.
  const fields = (): Fields => new Map();
  return candidates(collection, { filter, sort: [], wanted: Number.POSITIVE_INFINITY, view, fields }).length;
}

/** The _id that is all a query asks for: the most frequent query needs neither plan nor test. */
function soleId(filter: Document): string | number | undefined {
  const names = Object.keys(filter);
  const id = names.length === 1 && names[0] === '_id' ? filter._id : undefined;
  if (typeof id === 'string') return id.length < LONGEST_PLAIN_ID ? id : undefined;
  return typeof id === 'number' ? id : undefined;
}

const LONGEST_PLAIN_ID = 300;

function lookUp(
  collection: Collection,
  id: string | number,
  view: View,
  fields: Fields | undefined,
): Stored[] {
  const change = view.changes?.get(collection, id);
  if (change) return change.document ? [asStored(change)] : [];
  const stored = collection.byId(id, view.snapshot, fields && toRead(fields));
  return stored ? [stored] : [];
}

function withPaths(fields: Fields | undefined, paths: string[]): Fields | undefined {
  if (fields) for (const path of paths) addPath(fields, path);
  return fields;
}
