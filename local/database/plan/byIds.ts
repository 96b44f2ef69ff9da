import type { Collection, Stored } from '../storage/collection';
import { type Document, isDocument } from '../values/document';
import { toRead } from '../values/record';
import { asStored, type Wanted } from './candidates';
import { sortDocuments } from './sort';

/** An _id of the usual kind: to the index it is the same as to a query. */
type PlainId = string | number;

/** The _ids that are all a query asks for, one or a list of them; undefined for any other query. */
export function plainIds(filter: Document): readonly PlainId[] | undefined {
  const names = Object.keys(filter);
  if (names.length !== 1 || names[0] !== '_id') return undefined;
  const id = filter._id;
  if (isPlain(id)) return [id];
  if (!isDocument(id) || Object.keys(id).length !== 1 || !Array.isArray(id.$in)) return undefined;
  return id.$in.every(isPlain) ? id.$in : undefined;
}

/**
 * The same as {@link candidates} for a query that asks for _ids alone. These are the most frequent by far, and need neither
 * plan nor test. Undefined for other queries, and where changes of the transaction are to be put among what is stored.
 */
export function readByIds(collection: Collection, query: Wanted): Stored[] | undefined {
  const { filter, sort, wanted, fields } = query;
  const { snapshot, changes } = query.view;
  const ids = plainIds(filter);
  if (!ids) return undefined;
  if (changes?.of(collection).length) {
    if (ids.length !== 1) return undefined;
    const change = changes.get(collection, ids[0]);
    if (change) return change.document ? [asStored(change)] : [];
  }
  const sequences = [...sequencesOf(collection, ids, query)].sort((a, b) => a - b);
  const first = sort.length === 0 ? sequences.slice(0, wanted) : sequences;
  const needed = fields();
  const read = needed && toRead(needed);
  const found = first.flatMap((sequence) => collection.bySequence(sequence, snapshot, read) ?? []);
  return sortDocuments(found, sort, ({ document }) => document);
}

function sequencesOf(collection: Collection, ids: readonly PlainId[], { view }: Wanted): Set<number> {
  const sequences = new Set<number>();
  for (const id of ids) {
    const sequence = collection.sequenceOf(id, view.snapshot);
    if (sequence !== undefined) sequences.add(sequence);
  }
  return sequences;
}

function isPlain(id: unknown): id is PlainId {
  return typeof id === 'string' ? id.length < LONGEST_PLAIN_ID : typeof id === 'number';
}

const LONGEST_PLAIN_ID = 300;
