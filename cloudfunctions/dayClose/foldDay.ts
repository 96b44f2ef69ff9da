import { closeDay } from '../shared/domain/dayClose/closeDay';
import { inFoldOrder } from '../shared/domain/dayClose/dayEvent';
import type { DayTotals } from '../shared/domain/dayClose/dayTotals';
import { MemberRows } from '../shared/domain/dayClose/memberRows';
import { businessDay } from '../shared/domain/time/businessDay';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { type EventDoc, readEvents } from '../shared/store/events';
import { pendingImports } from '../shared/store/imports';
import { eachPage } from '../shared/store/pages';
import { CloseFault } from './closeFault';
import type { ClosingDay } from './closingDay';
import { digestOfHundred, digestOfTexts, digestRows, RowsDigest } from './digest';
import { type RulesOfDay, rulesOfDay } from './rulesOfDay';
import { takeRows } from './warmRows';

/** One day, folded and not yet written. */
export interface FoldedDay {
  planVersion: number;
  members: number;
  events: number;
  /** Events among them that happened too late for the day that they would have belonged to. */
  late: number;
  totals: DayTotals;
  /** By running number: what the day paid and what it capped. */
  paid: Float64Array;
  capped: Float64Array;
  rows: MemberRows;
  /** Of everything that went in, of all rows that came out, and of each hundred of them. */
  inputDigest: string;
  digest: string;
  hundreds: (string | undefined)[];
}

/**
 * Reads yesterday's pages and the day's events and folds them.
 * @throws CloseFault, FoldFault, InviterCycle, RangeError where the day cannot be settled
 */
export async function foldDay(closing: ClosingDay): Promise<FoldedDay> {
  const input = await closing.timed('reading', () => readDay(closing));
  return closing.timed('folding', () => fold(closing, input));
}

interface Input {
  rules: RulesOfDay;
  events: EventDoc[];
  rows: MemberRows;
}

async function readDay(closing: ClosingDay): Promise<Input> {
  const { doc: close, before } = closing;
  const pending = await pendingImports();
  const [rules, events, rows] = await Promise.all([
    rulesOfDay(close._id),
    readEvents({ date: close._id, isFirst: close.from === null, pending }),
    before ? readYesterday(before, closing) : new MemberRows(),
  ]);
  return { rules, events, rows };
}

function fold({ doc: close, before }: ClosingDay, { rules, events, rows }: Input): FoldedDay {
  const inputDigest = digestOfTexts([
    ...[close._id, String(rules.version), before?.digest ?? ''],
    ...inFoldOrder(events).map(eventText),
  ]);
  const closed = closeDay({
    ...{ date: businessDay(close._id), rules: rules.inForce, rulesOf: rules.of },
    ...{ events, rows },
  });
  return {
    ...closed,
    planVersion: rules.version,
    events: events.length,
    late: events.reduce((count, { late }) => count + (late ? 1 : 0), 0),
    rows,
    inputDigest,
    ...digestRows(rows),
  };
}

/** Yesterday's rows as they were published: a page that somebody changed since would be carried on for ever. */
async function readYesterday(yesterday: DayCloseDoc, closing: ClosingDay): Promise<MemberRows> {
  const { _id: date, attempt, pages, largestPage, digest } = yesterday;
  const kept = takeRows(date, digest);
  if (kept) return kept;
  const rows = new MemberRows();
  const read = new RowsDigest();
  for await (const page of eachPage({ date, attempt, pages, largestPage })) {
    rows.load(page.doc.page, page.rows);
    read.add(page.doc.page, digestOfHundred(rows.hundred(page.doc.page)!));
    await closing.report(rows.length);
  }
  if (read.hex() !== digest) throw new CloseFault(`the pages of ${date} are not those published`);
  return rows;
}

/** The same for the same event, in whatever order the database gives its fields back. */
const eventText = (event: EventDoc): string =>
  JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
