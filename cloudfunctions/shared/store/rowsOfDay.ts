import { joinRow, largestPage, partsOf } from '../domain/dayClose/packPage';
import type { Row } from '../domain/dayClose/row';
import { decodeRow } from '../domain/dayClose/rowText';
import { pageOf, slotOf } from './members';
import { numberAt, pageId, releases } from './releases';
import { attemptOf, type Published } from './settings';

/** Pages of one query: half of what an answer may carry (16 MB), should all of them be as large as they come. */
const pagesAtOnce = Math.floor(8_000_000 / largestPage);

/**
 * Rows of many members of one published day by running number, with no orders where these stand beside the page. Members
 * stand scattered over the pages: a query reads of its pages only the slots that somebody of them stands in, and the
 * queries run side by side.
 */
export async function rowsOfDay(
  published: Published,
  date: string,
  numbers: readonly number[],
): Promise<Map<number, Row>> {
  const wanted = new Set(numbers);
  const pages = [...new Set(numbers.map(pageOf))].sort((a, b) => a - b);
  const queries: Promise<[number: number, text: string][]>[] = [];
  for (let start = 0; start < pages.length; start += pagesAtOnce)
    queries.push(textsOn(pages.slice(start, start + pagesAtOnce), wanted, published, date));
  const found = (await Promise.all(queries)).flat();
  return new Map(found.map(([number, text]) => [number, withoutParts(text)]));
}

async function textsOn(
  pages: readonly number[],
  wanted: ReadonlySet<number>,
  published: Published,
  date: string,
): Promise<[number: number, text: string][]> {
  const attempt = attemptOf(published, date);
  const ids = pages.map((page) => pageId(date, attempt, page));
  const here = new Set(pages);
  const slots = [...wanted].filter((number) => here.has(pageOf(number))).map(slotOf);
  const fields = [...new Set(slots)].map((slot) => `rows.${slot}`);
  const docs = await releases.getMany(ids, ['page', ...fields]);
  return docs.flatMap(({ page, rows }) =>
    // A page in which nobody stands in these slots comes without `rows`.
    Object.entries(rows ?? {})
      .map(([slot, text]): [number, string] => [numberAt(page, Number(slot)), text])
      .filter(([number]) => wanted.has(number)),
  );
}

const withoutParts = (text: string): Row => decodeRow(partsOf(text) === 0 ? text : joinRow(text, []));
