import { compileQuery } from '../query/compile';
import { normaliseQuery } from '../query/normalise';
import { addQueryFields } from '../query/queryFields';
import type { Collection, Stored } from '../storage/collection';
import type { Change } from '../transaction/changes';
import type { Document } from '../values/document';
import type { Fields } from '../values/fields';
import { toRead } from '../values/record';
import { readBounds } from './bounds';
import { choosePlan, type Plan, type SortSpec } from './choose';
import type { View } from './find';
import { sortDocuments } from './sort';
import { walkPlan } from './walk';

export interface Wanted {
  filter: Document;
  sort: SortSpec;
  /** How many, from the first on. */
  wanted: number;
  view: View;
  /** Fields that are enough of them; undefined for whole documents. */
  fields(): Fields | undefined;
}

/**
 * The documents that match, in order of the sort or else of insertion. Of those that are stored only the fields that
 * somebody looks at are read.
 */
export function candidates(collection: Collection, { filter, sort, wanted, view, fields }: Wanted): Stored[] {
  const normal = normaliseQuery(filter);
  const bounds = readBounds(normal);
  const plan = choosePlan(collection, bounds, sort, wanted < Number.POSITIVE_INFINITY, view.snapshot);
  const changes = view.changes?.of(collection) ?? [];
  // An exact plan finds what matches and nothing else.
  const isTested = !plan.exact || changes.length > 0;
  const test = isTested ? compileQuery(filter) : () => true;
  const needed = fields();
  const whole = !needed || (isTested && !addQueryFields(needed, normal));
  const stored = walkPlan(collection, plan, {
    sort,
    test,
    snapshot: view.snapshot,
    fields: whole ? undefined : toRead(needed),
  });
  if (changes.length === 0) return inOrder([...take(stored, plan, sort, wanted)], plan, sort);
  const changed = new Set(changes.map(({ base }) => base?.sequence));
  const untouched = take(without(stored, changed), plan, sort, wanted);
  const own = changes.filter(({ document }) => document && test(document)).map(asStored);
  const together = [...untouched, ...own].sort((a, b) => a.sequence - b.sequence);
  return sortDocuments(together, sort, documentOf);
}

/** A document that the transaction created comes after all that were there, in order of creation. */
export function asStored({ base, document }: Change): Stored {
  return {
    sequence: base?.sequence ?? Number.MAX_SAFE_INTEGER,
    stamp: base?.stamp ?? 0,
    document: document!,
  };
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

function documentOf(stored: Stored): Document {
  return stored.document;
}
