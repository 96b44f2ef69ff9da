import { findNear, metresTo } from '../geo/near';
import { compileQuery } from '../query/compile';
import { normaliseQuery } from '../query/normalise';
import type { Collection, Stored } from '../storage/collection';
import type { Snapshot } from '../storage/store';
import type { Change, Changes } from '../transaction/changes';
import type { Document } from '../values/document';
import { readBounds } from './bounds';
import { choosePlan, type Plan, type SortSpec } from './choose';
import { sortDocuments } from './sort';
import { countPlan, walkPlan } from './walk';

/** What a reader sees: the latest state, or a transaction's snapshot with its changes over it. */
export interface View {
  snapshot: Snapshot;
  changes?: Changes;
}

export interface FindOptions {
  sort?: SortSpec;
  skip?: number;
  limit?: number;
}

/** The documents that match, in order of the sort (or of nearness, or else of insertion). */
export function find(collection: Collection, filter: Document, options: FindOptions, view: View): Stored[] {
  const { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = options;
  const id = soleId(filter);
  if (id !== undefined) return lookUp(collection, id, view).slice(skip, skip + limit);
  const near = findNear(filter);
  const wanted = skip + limit;
  const found = candidates(
    collection,
    filter,
    near ? [] : sort,
    near ? Number.POSITIVE_INFINITY : wanted,
    view,
  );
  if (near) {
    const distances = new Map(found.map((item) => [item, metresTo(item.document, near.path, near.centre)]));
    found.sort((a, b) => distances.get(a)! - distances.get(b)!);
    sortDocuments(found, sort, documentOf);
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
  return candidates(collection, filter, [], Number.POSITIVE_INFINITY, view).length;
}

/** The _id that is all a query asks for: the most frequent query needs neither plan nor test. */
function soleId(filter: Document): string | number | undefined {
  const names = Object.keys(filter);
  const id = names.length === 1 && names[0] === '_id' ? filter._id : undefined;
  if (typeof id === 'string') return id.length < LONGEST_PLAIN_ID ? id : undefined;
  return typeof id === 'number' ? id : undefined;
}

const LONGEST_PLAIN_ID = 300;

function lookUp(collection: Collection, id: string | number, view: View): Stored[] {
  const change = view.changes?.get(collection, id);
  if (change) return change.document ? [asStored(change)] : [];
  const stored = collection.byId(id, view.snapshot);
  return stored ? [stored] : [];
}

function candidates(
  collection: Collection,
  filter: Document,
  sort: SortSpec,
  wanted: number,
  view: View,
): Stored[] {
  const test = compileQuery(filter);
  const plan = choosePlan(
    collection,
    readBounds(normaliseQuery(filter)),
    sort,
    wanted < Number.POSITIVE_INFINITY,
    view.snapshot,
  );
  const stored = walkPlan(collection, plan, sort, test, view.snapshot);
  const changes = view.changes?.of(collection) ?? [];
  if (changes.length === 0) return inOrder([...take(stored, plan, sort, wanted)], plan, sort);
  const changed = new Set(changes.map(({ base }) => base?.sequence));
  const untouched = take(without(stored, changed), plan, sort, wanted);
  const own = changes.filter(({ document }) => document && test(document)).map(asStored);
  const together = [...untouched, ...own].sort((a, b) => a.sequence - b.sequence);
  return sortDocuments(together, sort, documentOf);
}

function inOrder(found: Stored[], plan: Plan, sort: SortSpec): Stored[] {
  return plan.sorted ? found : sortDocuments(found, sort, documentOf);
}

/** As many as are wanted, where they come in the order that is wanted; else all. */
function* take(stored: Iterable<Stored>, plan: Plan, sort: SortSpec, wanted: number): Generator<Stored> {
  const bound = plan.sorted || sort.length === 0 ? wanted : Number.POSITIVE_INFINITY;
  let taken = 0;
  if (bound <= 0) return;
  for (const item of stored) {
    yield item;
    if (++taken >= bound) return;
  }
}

function* without(stored: Iterable<Stored>, sequences: Set<number | undefined>): Generator<Stored> {
  for (const item of stored) if (!sequences.has(item.sequence)) yield item;
}

/** A document that the transaction created comes after all that were there, in order of creation. */
function asStored({ base, document }: Change): Stored {
  return {
    sequence: base?.sequence ?? Number.MAX_SAFE_INTEGER,
    stamp: base?.stamp ?? 0,
    document: document!,
  };
}

function documentOf(stored: Stored): Document {
  return stored.document;
}
