import type { Collection, Stored } from '../storage/collection';
import type { Snapshot } from '../storage/store';
import type { FieldsToRead } from '../values/readFields';
import type { Plan, SortSpec } from './choose';
import { compareBySort } from './sort';

/** How to walk a plan. */
export interface Walk {
  sort: SortSpec;
  test(document: Stored['document']): boolean;
  snapshot: Snapshot;
  /** Fields to read of each document: those of the sort and of the test among them. All when left out. */
  fields?: FieldsToRead;
}

/**
 * The candidates of a plan that pass a test, lazily. They come in the order of the sort when the plan has
 * it, otherwise in order of insertion; documents that the sort cannot tell apart keep the order of insertion.
 */
export function* walkPlan(collection: Collection, plan: Plan, walk: Walk): Generator<Stored> {
  const found = matching(collection, sequencesOf(collection, plan, walk.snapshot), walk);
  if (!plan.sorted || plan.tiesInOrder) yield* found;
  else yield* withTiesInOrder(found, walk.sort);
}

/** Number of candidates of an exact plan, from the index alone. */
export function countPlan(collection: Collection, plan: Plan, snapshot: Snapshot): number {
  if (!plan.entries) return collection.count(snapshot);
  return plan.ranges.reduce(
    (sum, { start, end }) => sum + plan.entries!.getCount({ start, end, transaction: snapshot }),
    0,
  );
}

function* matching(
  collection: Collection,
  sequences: Iterable<number>,
  { test, snapshot, fields }: Walk,
): Generator<Stored> {
  for (const sequence of sequences) {
    const stored = collection.bySequence(sequence, snapshot, fields);
    if (stored && test(stored.document)) yield stored;
  }
}

function sequencesOf(collection: Collection, plan: Plan, snapshot: Snapshot): Iterable<number> {
  if (!plan.entries) return collection.documents.getKeys({ transaction: snapshot });
  if (plan.sorted) return indexedSequences(plan, snapshot);
  const sequences = [...indexedSequences(plan, snapshot)];
  const distinct = plan.repeats ? [...new Set(sequences)] : sequences;
  return distinct.sort((a, b) => a - b);
}

function* indexedSequences({ entries, ranges, reverse }: Plan, snapshot: Snapshot): Generator<number> {
  for (const { start, end } of reverse ? [...ranges].reverse() : ranges) {
    const range = reverse
      ? { start: end, end: start, reverse, exclusiveStart: true, inclusiveEnd: true }
      : { start, end };
    for (const { value } of entries!.getRange({ ...range, transaction: snapshot })) yield value;
  }
}

function* withTiesInOrder(found: Iterable<Stored>, sort: SortSpec): Generator<Stored> {
  const compare = compareBySort(sort);
  let ties: Stored[] = [];
  for (const stored of found) {
    if (ties[0] && compare(ties[0].document, stored.document) !== 0) {
      yield* bySequence(ties);
      ties = [];
    }
    ties.push(stored);
  }
  yield* bySequence(ties);
}

function bySequence(stored: Stored[]): Stored[] {
  return stored.sort((a, b) => a.sequence - b.sequence);
}
