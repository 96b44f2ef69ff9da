import { joinRow, partsOf } from '../domain/dayClose/packPage';
import type { Row } from '../domain/dayClose/row';
import { decodeRow } from '../domain/dayClose/rowText';
import { pageOf, slotOf } from './members';
import { type PageDoc, pageId, releases, rowField, rowPartId, rowParts } from './releases';
import { attemptOf, type Published } from './settings';

/** A member's row of a published day. */
export interface RowOfDay {
  row: Row;
  /** The plan version that the day was settled by. */
  planVersion: number;
}

/** Rows that somebody wants to read. */
export interface WantedRows {
  published: Published;
  number: number;
  /** Published days, at most 1000. */
  days: readonly string[];
}

/**
 * One member's rows of published days, by day; a day that did not know the member is left out. One query for all of them,
 * and a second for members with so many open orders that these stand beside the page.
 * @param days published days, at most 1000
 * @param withOrders the days whose orders are wanted; on the others an overflowing row has none
 * @throws where a part of a wanted row is missing
 */
export async function rowsOfMember(
  published: Published,
  number: number,
  days: readonly string[],
  withOrders: readonly string[] = days,
): Promise<Map<string, RowOfDay>> {
  const wanted = { published, number, days };
  const { ids, fields } = pagesOf(wanted);
  const pages = ids.length === 0 ? [] : await releases.getMany(ids, fields);
  return rowsInPages(wanted, pages, withOrders);
}

/** Which pages to read for them, and what of these. */
export const pagesOf = (wanted: WantedRows): { ids: string[]; fields: string[] } => ({
  ids: [...dayOfPages(wanted).keys()],
  // The id tells what the page says of its day and attempt: of thirty pages every field that is asked for costs time.
  fields: ['planVersion', rowField(wanted.number)],
});

function dayOfPages({ published, number, days }: WantedRows): Map<string, Pick<Found, 'date' | 'attempt'>> {
  const page = pageOf(number);
  return new Map(
    days.map((date) => {
      const attempt = attemptOf(published, date);
      return [pageId(date, attempt, page), { date, attempt }];
    }),
  );
}

/** The same as `rowsOfMember` where the pages have been read already. */
export async function rowsInPages(
  wanted: WantedRows,
  pages: readonly PageDoc[],
  withOrders: readonly string[] = wanted.days,
): Promise<Map<string, RowOfDay>> {
  const { number } = wanted;
  const dayOf = dayOfPages(wanted);
  const found = pages.flatMap(({ _id, planVersion, rows }): Found[] => {
    // A page in which nobody stands in this slot comes without `rows`.
    const text = (rows as PageDoc['rows'] | undefined)?.[slotOf(number)];
    return text === undefined ? [] : [{ ...dayOf.get(_id)!, planVersion, text }];
  });
  const parts = await partTexts(
    number,
    found.filter(({ date }) => withOrders.includes(date)),
  );
  return new Map(
    found.map(({ date, planVersion, text }) => [
      date,
      { planVersion, row: decode(text, parts.get(date) ?? []) },
    ]),
  );
}

const decode = (text: string, parts: readonly string[]): Row =>
  decodeRow(partsOf(text) === 0 ? text : joinRow(text, parts));

/** A row as it stands in its page, before its orders are put together. */
interface Found {
  date: string;
  attempt: number;
  planVersion: number;
  text: string;
}

/** The parts of each overflowing row in their order, by day. */
async function partTexts(number: number, rows: readonly Found[]): Promise<Map<string, string[]>> {
  const ids = new Map(rows.map((row) => [row.date, partIds(number, row)]));
  const wanted = [...ids.values()].flat();
  if (wanted.length === 0) return new Map();
  const texts = new Map((await rowParts.getMany(wanted)).map((part) => [part._id, part.orders]));
  const missing = wanted.find((id) => !texts.has(id));
  if (missing !== undefined) throw new Error(`a part of a row is missing: ${missing}`);
  return new Map([...ids].map(([date, parts]) => [date, parts.map((id) => texts.get(id)!)]));
}

const partIds = (number: number, { date, attempt, text }: Found): string[] =>
  Array.from({ length: partsOf(text) }, (_, part) =>
    rowPartId(date, attempt, pageOf(number), slotOf(number), part),
  );
