import { joinRow, partsOf } from '../domain/dayClose/packPage';
import { numberAt, type PageDoc, pageId, releases, rowPartId, rowParts } from './releases';

/** A page with its rows whole, by rising member number. */
export interface ReadPage {
  doc: PageDoc;
  rows: [number: number, text: string][];
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

/** An answer is bounded at 16 MB; what it carries beside the rows has to fit too. */
const answerBytes = 8_000_000;
const mostAtOnce = 1000;
/** A part is at most 100 KB. */
const partsAtOnce = 40;

/** All pages in order. The next ones are asked for while the caller works on these. */
export async function* eachPage(day: PagesOfDay): AsyncGenerator<ReadPage> {
  const size = Math.min(mostAtOnce, Math.max(1, Math.floor(answerBytes / Math.max(1, day.largestPage))));
  const first = day.first ?? 0;
  let next = readPages(day, first, size);
  for (let start = first; start < day.pages; start += size) {
    const read = await next;
    next = readPages(day, start + size, size);
    // A failure is thrown where it is awaited; until then it must not count as unhandled.
    next.catch(() => undefined);
    yield* read;
  }
}

async function readPages({ date, attempt, pages }: PagesOfDay, start: number, size: number) {
  const count = Math.max(0, Math.min(size, pages - start));
  if (count === 0) return [];
  const ids = Array.from({ length: count }, (_, index) => pageId(date, attempt, start + index));
  const docs = await releases.getMany(ids);
  docs.sort((a, b) => a.page - b.page);
  return Promise.all(docs.map(wholePage));
}

async function wholePage(doc: PageDoc): Promise<ReadPage> {
  const slots = Object.keys(doc.rows).map(Number);
  const rows: ReadPage['rows'] = [];
  for (const slot of slots.sort((a, b) => a - b))
    rows.push([numberAt(doc.page, slot), await wholeRow(doc, slot, doc.rows[slot]!)]);
  return { doc, rows };
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
