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
import { digestOfRows, digestOfTexts } from './digest';
import { rulesOfDay } from './rulesOfDay';
import { takeRows } from './warmRows';

/** One day, folded and not yet written. */
export interface FoldedDay {
  planVersion: number;
  members: number;
  events: number;
  totals: DayTotals;
  /** By running number: what the day paid and what it capped. */
  paid: Float64Array;
  capped: Float64Array;
  rows: MemberRows;
  /** Of everything that went in, and of all rows that came out. */
  inputDigest: string;
  digest: string;
}

/**
 * Reads yesterday's pages and the day's events and folds them.
 * @throws CloseFault, FoldFault, InviterCycle, RangeError where the day cannot be settled
 */
export async function foldDay({ doc: close, before }: ClosingDay): Promise<FoldedDay> {
  const pending = await pendingImports();
  const [rules, events, rows] = await Promise.all([
    rulesOfDay(close._id),
    readEvents({ date: close._id, isFirst: close.from === null, pending }),
    before ? readYesterday(before) : new MemberRows(),
  ]);
  const inputDigest = digestOfTexts([
    close._id,
    String(rules.version),
    before?.digest ?? '',
    ...inFoldOrder(events).map(eventText),
  ]);
  const input = { date: businessDay(close._id), rules: rules.inForce, rulesOf: rules.of, events, rows };
  const { members, totals, paid, capped } = closeDay(input);
  return {
    planVersion: rules.version,
    members,
    events: events.length,
    totals,
    paid,
    capped,
    rows,
    inputDigest,
    digest: digestOfRows(rows),
  };
}

/** Yesterday's rows as they were published: a page that somebody changed since would be carried on for ever. */
async function readYesterday({
  _id: date,
  attempt,
  pages,
  largestPage,
  digest,
}: DayCloseDoc): Promise<MemberRows> {
  const kept = takeRows(date, digest);
  if (kept) return kept;
  const texts: (string | undefined)[] = [];
  for await (const page of eachPage({ date, attempt, pages, largestPage })) {
    for (const [number, text] of page.rows) {
      while (texts.length < number) texts.push(undefined);
      texts[number] = text;
    }
  }
  const rows = new MemberRows(texts);
  if (digestOfRows(rows) !== digest) throw new CloseFault(`the pages of ${date} are not those published`);
  return rows;
}

/** The same for the same event, in whatever order the database gives its fields back. */
const eventText = (event: EventDoc): string =>
  JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
