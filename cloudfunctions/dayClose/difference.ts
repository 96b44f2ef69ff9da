import type { dayCloseContract } from '../shared/contract/dayClose';
import { decodeRow } from '../shared/domain/dayClose/rowText';
import { DayDifference } from '../shared/domain/points/dayDifference';
import { isOutOfDays } from '../shared/domain/points/retention';
import { addDays, businessDay } from '../shared/domain/time/businessDay';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { dayCloses } from '../shared/store/dayCloses';
import { idsOfNumbers } from '../shared/store/members';
import { eachPage, type ReadPage } from '../shared/store/pages';
import { numberAt } from '../shared/store/releases';
import { keptDays } from '../shared/store/retention';
import { attemptOf, type Published, setting } from '../shared/store/settings';

/** Pages of one answer, 5000 members: well within a call's time. */
const pagesAtOnce = 50;

/** Why a published day released more or less than the day before, for a part of the members; whoever asks adds the parts up. */
export const difference: Handler<typeof dayCloseContract.difference> = async (_context, { date, page }) => {
  const published = await setting('published');
  if (!published || date > published.date || date <= published.firstDate)
    return refuse('DAY_NOT_PUBLISHED', { field: 'date' });
  const before = addDays(businessDay(date), -1);
  const thinned = await Promise.all([before, date].map((day) => isThinned(day, published)));
  if (thinned.includes(true)) return refuse('DAY_THINNED', { field: 'date' });
  const close = await dayCloses.get(date);
  if (!close) throw new Error(`the published day ${date} has no record`);
  const end = Math.min(close.pages, page + pagesAtOnce);
  const [earlier, pages] = await Promise.all([
    rowsOf(before, published, page, end),
    rowsOf(date, published, page, end),
  ]);
  const found = new DayDifference();
  for (const [number, text] of pages) {
    const past = earlier.get(number);
    found.add(number, past === undefined ? null : decodeRow(past), decodeRow(text));
  }
  const { causes, largest } = found.found();
  const ids = await idsOfNumbers(largest.map(({ number }) => number));
  return {
    causes,
    members: largest.map(({ number, ...change }) => ({ member: idOf(ids, number), ...change })),
    next: end < close.pages ? end : null,
    pages: close.pages,
  };
};

const isThinned = async (date: string, published: Published): Promise<boolean> =>
  isOutOfDays(businessDay(date), businessDay(published.date)) && !(await keptDays()).includes(date);

/** Texts of rows by running number. */
async function rowsOf(
  date: string,
  published: Published,
  first: number,
  pages: number,
): Promise<ReadonlyMap<number, string>> {
  const close = await dayCloses.get(date);
  if (!close) throw new Error(`the published day ${date} has no record`);
  const attempt = attemptOf(published, date);
  const day = { date, attempt, largestPage: close.largestPage, first, pages: Math.min(pages, close.pages) };
  const texts = new Map<number, string>();
  for await (const page of eachPage(day)) addTexts(texts, page);
  return texts;
}

function addTexts(texts: Map<number, string>, { doc, rows }: ReadPage): void {
  for (const [slot, text] of rows) texts.set(numberAt(doc.page, slot), text);
}

function idOf(ids: ReadonlyMap<number, string>, number: number): string {
  const id = ids.get(number);
  if (id === undefined) throw new Error(`member ${number} stands on a page and nowhere else`);
  return id;
}
