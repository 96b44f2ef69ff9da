import { packPage } from '../shared/domain/dayClose/packPage';
import type { Collection } from '../shared/store/collection';
import { isDuplicate } from '../shared/store/database';
import { membersPerPage, pageOf, slotOf } from '../shared/store/members';
import {
  numberAt,
  type PageDoc,
  pageId,
  type RowPartDoc,
  releases,
  rowPartId,
  rowParts,
} from '../shared/store/releases';
import { type ClosingDay, newAttempt } from './closingDay';
import { digestOfPage } from './digest';
import type { FoldedDay } from './foldDay';
import type { Slice } from './slice';

/** Bytes of a batch: a request is bounded at 6 MB. */
const batchBytes = 4_000_000;

/** Announces what will be written. Pages written under another fold stay behind: the day goes on in a new attempt. */
export async function startWriting(closing: ClosingDay, folded: FoldedDay): Promise<void> {
  const { doc } = closing;
  const { planVersion, members, events, totals, inputDigest, digest, rows } = folded;
  if (doc.phase === 'writing') {
    if (doc.inputDigest === inputDigest && doc.digest === digest) return;
    await closing.move(newAttempt(doc));
  }
  const pages = Math.ceil(rows.length / membersPerPage);
  const figures = { planVersion, members, events, totals, inputDigest, digest, pages };
  await closing.move({ ...figures, phase: 'writing', cursor: 0, largestPage: 0 });
}

/** Writes the pages from the cursor on; false when the slice is over before all are written. */
export async function writePages(closing: ClosingDay, folded: FoldedDay, slice: Slice): Promise<boolean> {
  const { pages } = closing.doc;
  while (closing.doc.cursor < pages) {
    const batch = nextBatch(closing, folded);
    await insertOrReplace(rowParts, batch.parts);
    await insertOrReplace(releases, batch.pages);
    const { cursor, largestPage } = batch;
    await closing.move({ cursor, largestPage, ...(cursor === pages ? { phase: 'verifying' } : {}) });
    // One batch at least, so that every slice gets on even where the fold takes all of its time.
    if (cursor < pages && slice.isOver()) return false;
  }
  if (closing.doc.phase === 'writing') await closing.move({ phase: 'verifying' });
  return true;
}

interface Batch {
  pages: PageDoc[];
  parts: RowPartDoc[];
  /** The first page after the batch. */
  cursor: number;
  largestPage: number;
}

function nextBatch({ doc, date }: ClosingDay, folded: FoldedDay): Batch {
  const batch: Batch = { pages: [], parts: [], cursor: doc.cursor, largestPage: doc.largestPage };
  for (let bytes = 0; batch.cursor < doc.pages && bytes < batchBytes; batch.cursor++) {
    const rows = rowsOfPage(folded, batch.cursor);
    if (rows.length === 0) continue;
    const { attempt } = doc;
    const packed = packPage(rows.map(([number, text]) => [slotOf(number), text]));
    batch.pages.push({
      _id: pageId(date, attempt, batch.cursor),
      date,
      attempt,
      page: batch.cursor,
      format: 1,
      planVersion: folded.planVersion,
      count: rows.length,
      released: sumOver(rows, folded.paid),
      capped: sumOver(rows, folded.capped),
      digest: digestOfPage(rows),
      rows: packed.rows,
    });
    for (const { slot, part, orders } of packed.parts)
      batch.parts.push({ _id: rowPartId(date, attempt, batch.cursor, slot, part), date, attempt, orders });
    batch.largestPage = Math.max(batch.largestPage, packed.bytes);
    bytes += packed.bytes + packed.parts.reduce((sum, { orders }) => sum + orders.length, 0);
  }
  return batch;
}

function rowsOfPage({ rows }: FoldedDay, page: number): [number: number, text: string][] {
  const found: [number, string][] = [];
  for (let number = numberAt(page, 0); pageOf(number) === page; number++) {
    const text = rows.text(number);
    if (text !== undefined) found.push([number, text]);
  }
  return found;
}

const sumOver = (rows: readonly [number: number, text: string][], amounts: Float64Array): number =>
  rows.reduce((sum, [number]) => sum + amounts[number]!, 0);

/** Under one attempt a page has one content: where it stands already, this worker or another was interrupted. */
async function insertOrReplace<Doc extends { _id: string }>(
  collection: Collection<Doc>,
  docs: readonly Doc[],
): Promise<void> {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    for (const doc of docs) await collection.put(doc);
  }
}
