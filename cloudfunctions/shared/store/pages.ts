import { joinRow, partsOf } from '../domain/dayClose/packPage';
import { rowFormat } from '../domain/dayClose/rowText';
import { answeredLater } from './answeredLater';
import { type PageDoc, pageId, releases, rowPartId, rowParts } from './releases';

/** A page with its rows whole, by rising slot. */
export interface ReadPage {
  doc: PageDoc;
  rows: [slot: number, text: string][];
}

/** Pages of one attempt of a day, numbered from 0 to `pages` - 1; a page that is not there is left out. */
export interface PagesOfDay {
  date: string;
  attempt: number;
  pages: number;
  /** The first to read; 0 when left out. */
  first?: number;
  /** Bytes of the largest of them. */
  largestPage: number;
}

/** An answer is bounded at 16 MB; and what is read long before it is needed keeps the collector of garbage busy. */
const answerBytes = 1_000_000;
const mostAtOnce = 1000;
/** Requests on their way while the caller works on the pages before, so that neither side waits for the other. */
const ahead = 3;
/** A part is at most 100 KB. */
const partsAtOnce = 40;

/**
 * All pages in order. The next ones are asked for while the caller works on these.
 * @throws where a page has rows of another format, or a part of a row is missing
 */
export async function* eachPage(day: PagesOfDay): AsyncGenerator<ReadPage> {
  const size = Math.min(mostAtOnce, Math.max(1, Math.floor(answerBytes / Math.max(1, day.largestPage))));
  const underWay: Promise<PageDoc[]>[] = [];
  for (let start = day.first ?? 0; start < day.pages || underWay.length > 0; ) {
    for (; underWay.length <= ahead && start < day.pages; start += size)
      underWay.push(answeredLater(readPages(day, start, size)));
    for (const doc of await underWay.shift()!) yield { doc, rows: await wholeRows(doc) };
  }
}

async function readPages({ date, attempt, pages }: PagesOfDay, start: number, size: number) {
  const count = Math.min(size, pages - start);
  const ids = Array.from({ length: count }, (_, index) => pageId(date, attempt, start + index));
  const docs = await releases.getMany(ids);
  return docs.sort((a, b) => a.page - b.page);
}

async function wholeRows(doc: PageDoc): Promise<ReadPage['rows']> {
  if (doc.format !== rowFormat) throw new Error(`page ${doc._id} has format ${doc.format}, not ${rowFormat}`);
  const rows = Object.entries(doc.rows).map(([slot, text]): [number, string] => [Number(slot), text]);
  // An object gives its whole-numbered fields back in rising order, whatever order they came in.
  for (const row of rows) if (partsOf(row[1]) > 0) row[1] = await wholeRow(doc, row[0], row[1]);
  return rows;
}

/** The row with its orders, wherever they stand. */
export async function wholeRow(
  { date, attempt, page }: Pick<PageDoc, 'date' | 'attempt' | 'page'>,
  slot: number,
  text: string,
): Promise<string> {
  const count = partsOf(text);
  if (count === 0) return text;
  const ids = Array.from({ length: count }, (_, part) => rowPartId(date, attempt, page, slot, part));
  const found = new Map<string, string>();
  for (let start = 0; start < count; start += partsAtOnce) {
    for (const part of await rowParts.getMany(ids.slice(start, start + partsAtOnce)))
      found.set(part._id, part.orders);
  }
  const parts = ids.map((id) => {
    const orders = found.get(id);
    if (orders === undefined) throw new Error(`part ${id} of a row is missing`);
    return orders;
  });
  return joinRow(text, parts);
}
