import { findNear, metresTo } from '../geo/near';
import { compileQuery } from '../query/compile';
import { normaliseQuery } from '../query/normalise';
import type { Collection, Stored } from '../storage/collection';
import type { Snapshot } from '../storage/store';
import type { Changes } from '../transaction/changes';
import type { Document } from '../values/document';
import { addPath, type Fields } from '../values/fields';
import { readBounds } from './bounds';
import { plainIds, readByIds } from './byIds';
import { candidates, type Wanted } from './candidates';
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
  const { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY, fields = whole } = options;
  const near = findNear(filter);
  const query: Wanted = {
    filter,
    sort: near ? [] : sort,
    wanted: near ? Number.POSITIVE_INFINITY : skip + limit,
    view,
    fields: () => withPaths(fields(), [...sort.map(([path]) => path), ...(near ? [near.path] : [])]),
  };
  const found = readByIds(collection, query) ?? candidates(collection, query);
  if (near) {
    const distances = new Map(found.map((item) => [item, metresTo(item.document, near.path, near.centre)]));
    found.sort((a, b) => distances.get(a)! - distances.get(b)!);
    sortDocuments(found, sort, ({ document }) => document);
  }
  return found.slice(skip, skip + limit);
}

/** Refuses a query as {@link find} would, before there is anything to find. @throws CloudError in MongoDB's words */
export function checkQuery(filter: Document): void {
  if (plainIds(filter) === undefined) compileQuery(filter);
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

function whole(): undefined {
  return undefined;
}

function withPaths(fields: Fields | undefined, paths: string[]): Fields | undefined {
  if (fields) for (const path of paths) addPath(fields, path);
  return fields;
}
