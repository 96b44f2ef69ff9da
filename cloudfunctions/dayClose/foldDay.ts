import { MemberRows } from '../shared/domain/dayClose/memberRows';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { readEvents } from '../shared/store/events';
import { pendingImports } from '../shared/store/imports';
import { eachPage } from '../shared/store/pages';
import { CloseFault } from './closeFault';
import type { ClosingDay } from './closingDay';
import { digestOfHundred, RowsDigest } from './digest';
import { type FoldedDay, type FoldInput, foldRows } from './foldRows';
import { rulesOfDay } from './rulesOfDay';
import type { Slice } from './slice';
import { takeRows } from './warm';

/**
 * Reads yesterday's pages and the day's events and folds them.
 * @throws SliceOver; CloseFault, FoldFault, InviterCycle, RangeError where the day cannot be settled
 */
export async function foldDay(closing: ClosingDay, slice: Slice): Promise<FoldedDay> {
  const input = await closing.timed('reading', () => readDay(closing, slice));
  return closing.timed('folding', () => foldRows(input));
}

async function readDay(closing: ClosingDay, slice: Slice): Promise<FoldInput> {
  const { doc: close, before } = closing;
  const pending = await pendingImports();
  const [rules, events, rows] = await Promise.all([
    rulesOfDay(close._id),
    readEvents({ date: close._id, isFirst: close.from === null, pending }),
    before ? readYesterday(before, closing, slice) : new MemberRows(),
  ]);
  return { date: close._id, yesterday: before?.digest ?? null, rules, events, rows };
}

/** Yesterday's rows as they were published: a page that somebody changed since would be carried on for ever. */
async function readYesterday(yesterday: DayCloseDoc, closing: ClosingDay, slice: Slice): Promise<MemberRows> {
  const { _id: date, attempt, pages, largestPage, digest } = yesterday;
  const kept = takeRows(date, digest);
  if (kept) return kept;
  const rows = new MemberRows();
  const read = new RowsDigest();
  for await (const page of eachPage({ date, attempt, pages, largestPage })) {
    slice.assertLeft();
    rows.load(page.doc.page, page.rows);
    read.add(page.doc.page, digestOfHundred(rows.hundred(page.doc.page)!));
    await closing.report(rows.length);
  }
  if (read.hex() !== digest) throw new CloseFault(`the pages of ${date} are not those published`);
  return rows;
}
