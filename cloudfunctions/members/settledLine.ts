import type { Row } from '../shared/domain/dayClose/row';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import type { Published } from '../shared/store/settings';

/** Far above any line that people form: what is longer is cut, since it is only shown. */
const longest = 500;

/**
 * The row of somebody and those of everybody above, the nearest first, as the published day was settled: a move that waits for
 * its day is not in it. Empty where that day does not know the member.
 */
export async function settledLine(
  published: Published,
  number: number,
): Promise<{ number: number; row: Row }[]> {
  const line: { number: number; row: Row }[] = [];
  for (let next = number; next >= 0 && line.length <= longest; ) {
    const row = (await rowsOfDay(published, published.date, [next])).get(next);
    if (!row) break;
    line.push({ number: next, row });
    next = row.inviter;
  }
  return line;
}
