import type { dayCloseContract } from '../shared/contract/dayClose';
import { paidToDate } from '../shared/domain/dayClose/row';
import { decodeRow } from '../shared/domain/dayClose/rowText';
import { isOutOfDays } from '../shared/domain/points/retention';
import { businessDay } from '../shared/domain/time/businessDay';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { dayCloses } from '../shared/store/dayCloses';
import { memberIds } from '../shared/store/members';
import { eachPage, type ReadPage } from '../shared/store/pages';
import { numberAt } from '../shared/store/releases';
import { keptDays } from '../shared/store/retention';
import { attemptOf, setting } from '../shared/store/settings';

/** Members of one answer: as many as one query for their ids can find. */
const pagesAtOnce = 10;

export const rows: Handler<typeof dayCloseContract.rows> = async (_context, { date, page }) => {
  const published = await setting('published');
  if (!published || date > published.date || date < published.firstDate) return refuse('DAY_NOT_PUBLISHED');
  const isOld = isOutOfDays(businessDay(date), businessDay(published.date));
  if (isOld && !(await keptDays()).includes(date)) return refuse('DAY_THINNED', { field: 'date' });
  const { pages, largestPage } = (await dayCloses.get(date))!;
  const end = Math.min(pages, page + pagesAtOnce);
  const day = { date, attempt: attemptOf(published, date), largestPage };
  const [ids, found] = await Promise.all([
    memberIds(numberAt(page, 0), numberAt(Math.max(page, end), 0)),
    readAll({ ...day, first: page, pages: end }),
  ]);
  return {
    rows: found.flatMap(({ doc, rows }) =>
      rows.map(([slot, text]) => rowView(ids, numberAt(doc.page, slot), text)),
    ),
    next: end < pages ? end : null,
  };
};

async function readAll(day: Parameters<typeof eachPage>[0]): Promise<ReadPage[]> {
  const found: ReadPage[] = [];
  for await (const page of eachPage(day)) found.push(page);
  return found;
}

function rowView(ids: ReadonlyMap<number, string>, number: number, text: string) {
  const member = ids.get(number);
  if (member === undefined) throw new Error(`member ${number} stands on a page and nowhere else`);
  const row = decodeRow(text);
  return { member, released: paidToDate(row), teamVolume: row.teamVolume, rank: row.rank };
}
