import { joinRow, partsOf } from '../domain/dayClose/packPage';
import type { Row } from '../domain/dayClose/row';
import { decodeRow } from '../domain/dayClose/rowText';
import { slotOf } from './members';
import { releases, rowAddress, rowParts } from './releases';
import { attemptOf, type Published } from './settings';

/** A row as it stands in its page, before its orders are put together. */
interface Found {
  day: string;
  /** `DATE:ATTEMPT:PAGE:SLOT`, which the ids of its parts begin with. */
  address: string;
  text: string;
}

/**
 * One member's rows of published days, by day; a day that did not know the member is left out. One query for all of them,
 * and a second for members with so many open orders that these stand beside the page.
 * @param days published days, at most 1000
 * @param withOrders the days whose orders are wanted; on the others an overflowing row has none
 */
export async function rowsOfMember(
  published: Published,
  number: number,
  days: readonly string[],
  withOrders: readonly string[] = days,
): Promise<Map<string, Row>> {
  const found = await rowTexts(published, number, days);
  const overflowing = found.filter(({ day, text }) => partsOf(text) > 0 && withOrders.includes(day));
  const parts = await partTexts(overflowing);
  return new Map(found.map(({ day, text }) => [day, decode(text, parts.get(day) ?? [])]));
}

const decode = (text: string, parts: readonly string[]): Row =>
  decodeRow(partsOf(text) === 0 ? text : joinRow(text, parts));

async function rowTexts(published: Published, number: number, days: readonly string[]): Promise<Found[]> {
  const addresses = days.map((day) => rowAddress(day, attemptOf(published, day), number));
  const field = addresses[0]?.field;
  if (field === undefined) return [];
  const pages = await releases.getMany(
    addresses.map(({ id }) => id),
    ['date', field],
  );
  return pages.flatMap((page) => {
    const text = page.rows?.[slotOf(number)];
    return text === undefined ? [] : [{ day: page.date, address: `${page._id}:${slotOf(number)}`, text }];
  });
}

/** The parts of each row in their order, by day. */
async function partTexts(rows: readonly Found[]): Promise<Map<string, string[]>> {
  const ids = rows.flatMap(partIds);
  if (ids.length === 0) return new Map();
  const texts = new Map((await rowParts.getMany(ids)).map((part) => [part._id, part.orders]));
  if (texts.size < ids.length)
    throw new Error(`parts of a row are missing: ${ids.find((id) => !texts.has(id))}`);
  return new Map(rows.map((row) => [row.day, partIds(row).map((id) => texts.get(id)!)]));
}

const partIds = ({ address, text }: Found): string[] =>
  Array.from({ length: partsOf(text) }, (_, part) => `${address}:${part}`);
