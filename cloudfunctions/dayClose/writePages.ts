import { textsOf } from '../shared/domain/dayClose/hundred';
import { type PackedPage, packPage } from '../shared/domain/dayClose/packPage';
import { rowFormat } from '../shared/domain/dayClose/rowText';
import { answeredLater } from '../shared/store/answeredLater';
import type { Collection } from '../shared/store/collection';
import { isDuplicate } from '../shared/store/database';
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
import type { FoldedDay } from './foldRows';
import type { Slice } from './slice';
import type { Reading } from './verification/reading';

/** Bytes of a batch: a request is bounded at 6 MB. */
const batchBytes = Number(process.env.DAY_CLOSE_BATCH_BYTES ?? 1_500_000);

/** Announces what will be written. Pages written under another fold stay behind: the day goes on in a new attempt. */
export async function announce(closing: ClosingDay, folded: FoldedDay): Promise<void> {
  const { doc } = closing;
  const { planVersion, members, events, late, totals, inputDigest, digest, rows } = folded;
  if (doc.phase === 'writing') {
    if (doc.inputDigest === inputDigest && doc.digest === digest) return;
    await closing.move(newAttempt(doc));
  }
  const pages = rows.hundredCount;
  const figures = { planVersion, members, events, late, totals, inputDigest, digest, pages };
  await closing.enter('writing', { ...figures, cursor: 0, largestPage: 0 });
}

/**
 * Writes the pages from the cursor on, and then enters the next phase; false when the slice is over before. The next batch is
 * made and sent while the database is at work on the one before; the cursor follows in order, and `reading` the cursor.
 */
export async function writePages(
  closing: ClosingDay,
  folded: FoldedDay,
  reading: Reading,
  slice: Slice,
): Promise<boolean> {
  const { pages, cursor, largestPage } = closing.doc;
  const progress = { cursor, largestPage, members: membersBefore(folded, cursor) };
  if (cursor > 0) await closing.enter('writing', {}, progress.members);
  let underWay: Promise<void> = Promise.resolve();
  let written: Promise<void> = Promise.resolve();
  try {
    while (progress.cursor < pages) {
      const batch = nextBatch(closing, folded, progress.cursor);
      progress.cursor = batch.cursor;
      progress.largestPage = Math.max(progress.largestPage, batch.largestPage);
      progress.members += batch.pages.reduce((sum, { count }) => sum + count, 0);
      written = answeredLater(writeBatch(batch));
      await underWay;
      const { members: done, ...change } = progress;
      underWay = answeredLater(
        written
          .then(() => closing.moveOn(change, done))
          .then(() => reading.follow(change.cursor, change.largestPage)),
      );
      // One batch at least, so that every slice gets on even where the fold takes all of its time.
      if (slice.isOver()) break;
    }
    await underWay;
  } finally {
    // A write that this call leaves behind could come after the attempt was swept.
    await Promise.allSettled([written]);
  }
  const isOver = slice.isOver();
  if (progress.cursor === pages) await closing.enter('verifying', {}, isOver ? 0 : reading.members);
  return !isOver;
}

interface Batch {
  pages: PageDoc[];
  parts: RowPartDoc[];
  /** The first page after the batch. */
  cursor: number;
  largestPage: number;
}

async function writeBatch({ parts, pages }: Batch): Promise<void> {
  await insertOrReplace(rowParts, parts);
  await insertOrReplace(releases, pages);
}

function nextBatch({ doc, date }: ClosingDay, folded: FoldedDay, first: number): Batch {
  const batch: Batch = { pages: [], parts: [], cursor: first, largestPage: 0 };
  const { attempt } = doc;
  for (let bytes = 0; batch.cursor < doc.pages && bytes < batchBytes; batch.cursor++) {
    const page = batch.cursor;
    const digest = folded.hundreds[page];
    if (digest === undefined) continue;
    const packed = packedPage(folded, page);
    batch.pages.push({
      _id: pageId(date, attempt, page),
      ...{ date, attempt, page, format: rowFormat, planVersion: folded.planVersion },
      count: Object.keys(packed.rows).length,
      released: sumOver(page, folded.paid),
      capped: sumOver(page, folded.capped),
      ...{ digest, rows: packed.rows },
    });
    for (const { slot, part, orders } of packed.parts)
      batch.parts.push({ _id: rowPartId(date, attempt, page, slot, part), date, attempt, orders });
    batch.largestPage = Math.max(batch.largestPage, packed.bytes);
    bytes += packed.bytes + packed.parts.reduce((sum, { orders }) => sum + orders.length, 0);
  }
  return batch;
}

function packedPage({ rows }: FoldedDay, page: number): PackedPage {
  const hundred = rows.hundred(page)!;
  return packPage(textsOf(hundred), hundred.length);
}

function membersBefore({ rows }: FoldedDay, page: number): number {
  let members = 0;
  for (let earlier = 0; earlier < page; earlier++)
    members += rows.hundred(earlier)?.to.reduce((count, end) => count + (end > 0 ? 1 : 0), 0) ?? 0;
  return members;
}

/** Of those numbers that have no row, nothing was paid or capped. */
function sumOver(page: number, amounts: Float64Array): number {
  const first = numberAt(page, 0);
  const end = Math.min(amounts.length, numberAt(page + 1, 0));
  let sum = 0;
  for (let number = first; number < end; number++) sum += amounts[number]!;
  return sum;
}

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
