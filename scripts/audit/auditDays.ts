import { digestOfHundred, RowsDigest } from '../../cloudfunctions/dayClose/digest';
import { type FoldedDay, foldRows } from '../../cloudfunctions/dayClose/foldRows';
import { rulesOfDay } from '../../cloudfunctions/dayClose/rulesOfDay';
import { HundredWriter } from '../../cloudfunctions/shared/domain/dayClose/hundred';
import { MemberRows } from '../../cloudfunctions/shared/domain/dayClose/memberRows';
import { businessDay, daysFrom } from '../../cloudfunctions/shared/domain/time/businessDay';
import { type DayCloseDoc, dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { readEvents } from '../../cloudfunctions/shared/store/events';
import { pendingImports } from '../../cloudfunctions/shared/store/imports';
import { eachPage } from '../../cloudfunctions/shared/store/pages';
import { setting } from '../../cloudfunctions/shared/store/settings';

/** A published day that does not come out again, or whose pages are not those that were published. */
export interface Difference {
  date: string;
  /** What differs: a field of the record, or `pages`. */
  what: string;
  published: unknown;
  found: unknown;
}

export interface Audit {
  from: string | null;
  to: string | null;
  days: number;
  /** Days whose pages were read again; those that were thinned have none any more. */
  pagesRead: number;
  differences: Difference[];
}

/**
 * Closes all published days again from the first event, in memory and writing nothing, and compares what comes out with the
 * records of the closes, day by day (day-close.md 8). It goes on after a difference: later days then differ because of it,
 * unless the difference is in the record alone.
 * @param onDay is told of every day that was done
 */
export async function auditDays(onDay: (date: string, done: number, of: number) => void): Promise<Audit> {
  const published = await setting('published');
  const audit: Audit = { from: null, to: null, days: 0, pagesRead: 0, differences: [] };
  if (!published) return audit;
  const dates = daysFrom(businessDay(published.firstDate), businessDay(published.date));
  const pending = await pendingImports();
  const rows = new MemberRows();
  let yesterday: string | null = null;
  for (const date of dates) {
    const isFirst = date === published.firstDate;
    const [rules, events] = await Promise.all([rulesOfDay(date), readEvents({ date, isFirst, pending })]);
    const folded: FoldedDay = foldRows({ date, yesterday, rules, events, rows });
    const record = await dayCloses.get(date);
    audit.differences.push(...differencesOf(date, folded, record));
    const read = record && (await digestOfPages(record));
    if (read) {
      audit.pagesRead++;
      if (read !== record.digest)
        audit.differences.push({ date, what: 'pages', published: record.digest, found: read });
    }
    yesterday = folded.digest;
    audit.days++;
    onDay(date, audit.days, dates.length);
  }
  return { ...audit, from: published.firstDate, to: published.date };
}

const compared = ['phase', 'planVersion', 'members', 'events', 'inputDigest', 'digest'] as const;

function differencesOf(date: string, folded: FoldedDay, record: DayCloseDoc | null): Difference[] {
  if (!record) return [{ date, what: 'record', published: null, found: folded.digest }];
  const again = { ...folded, phase: 'published' };
  const fields = compared.filter((field) => again[field] !== record[field]);
  const { released, capped } = folded.totals;
  return [
    ...fields.map((what) => ({ date, what, published: record[what], found: again[what] })),
    ...(record.totals?.released === released
      ? []
      : [{ date, what: 'released', published: record.totals?.released, found: released }]),
    ...(record.totals?.capped === capped
      ? []
      : [{ date, what: 'capped', published: record.totals?.capped, found: capped }]),
  ];
}

/** Of the rows as they stand in the pages today; null where no page is kept any more. */
async function digestOfPages({
  _id: date,
  attempt,
  pages,
  largestPage,
}: DayCloseDoc): Promise<string | null> {
  const digest = new RowsDigest();
  const writer = new HundredWriter();
  let count = 0;
  for await (const { doc, rows } of eachPage({ date, attempt, pages, largestPage })) {
    writer.clear();
    writer.rows(doc.page, rows);
    digest.add(doc.page, digestOfHundred(writer.look()));
    count++;
  }
  return count === 0 && pages > 0 ? null : digest.hex();
}
