import type { Collection } from './collection';
import { db, isDuplicate } from './database';

interface ImportedDoc {
  _id: string;
  import?: string;
}

/** Documents per request: one batch of an import, and one list of ids in a query. */
export const importBatch = 500;

/** The id of a document that stands there already and was not written by this import. */
export class TakenByAnother extends Error {
  constructor(
    readonly collection: string,
    readonly id: string,
  ) {
    super(`${collection}/${id} is taken by another`);
  }
}

/**
 * Writes a batch of an import's documents. A run that died may have written any part of it: what stands there by the same
 * import is left as it is, so that repeating changes nothing.
 * @param redraw makes a document again whose unique value (never its `_id`) met another's, by the count of attempts
 * @throws TakenByAnother
 */
export async function insertImported<Doc extends ImportedDoc>(
  collection: Collection<Doc>,
  docs: readonly Doc[],
  redraw?: (doc: Doc, attempt: number) => Doc,
): Promise<void> {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    for (const doc of await missing(collection, docs)) await insertOne(collection, doc, redraw);
  }
}

/** Those of the documents that are not there yet. */
async function missing<Doc extends ImportedDoc>(collection: Collection<Doc>, docs: readonly Doc[]) {
  const there = await collection.getMany(
    docs.map(({ _id }) => _id),
    ['import'],
  );
  const importOf = new Map(there.map((doc) => [doc._id, doc.import]));
  const foreign = docs.find(({ _id, import: own }) => importOf.has(_id) && importOf.get(_id) !== own);
  if (foreign) throw new TakenByAnother(collection.name, foreign._id);
  return docs.filter(({ _id }) => !importOf.has(_id));
}

const mostDraws = 10;

async function insertOne<Doc extends ImportedDoc>(
  collection: Collection<Doc>,
  doc: Doc,
  redraw?: (doc: Doc, attempt: number) => Doc,
): Promise<void> {
  for (let attempt = 0; attempt < mostDraws; attempt++) {
    const drawn = attempt === 0 || !redraw ? doc : redraw(doc, attempt);
    if (await collection.insertNew(drawn)) return;
    if ((await missing(collection, [doc])).length === 0) return;
  }
  throw new TakenByAnother(collection.name, doc._id);
}

/** Takes back what an import wrote under these ids. */
export async function removeImported(
  collection: Collection<{ _id: string }>,
  ids: readonly string[],
  importId: string,
): Promise<void> {
  for (const part of inBatches(ids))
    await collection.removeWhere({ _id: db.command.in(part), import: importId });
}

/** Moves an import's documents of these ids whose day in `field` is sealed to the first open day. */
export async function moveToOpenDay(
  collection: Collection<{ _id: string }>,
  ids: readonly string[],
  move: { importId: string; field: 'day' | 'lastEventDay'; sealed: string; open: string },
): Promise<void> {
  const { importId, field, sealed, open } = move;
  const change = field === 'day' ? { day: open, late: true } : { lastEventDay: open };
  for (const part of inBatches(ids)) {
    const query = { _id: db.command.in(part), import: importId, [field]: db.command.lte(sealed) };
    await collection.updateWhere(query, change);
  }
}

function inBatches<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / importBatch);
  return Array.from({ length: count }, (_, part) => list.slice(part * importBatch, (part + 1) * importBatch));
}
