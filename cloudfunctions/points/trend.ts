import type { pointsContract } from '../shared/contract/points';
import { ReadAhead } from '../shared/runtime/readAhead';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { lastPublishedDays } from './publishedDays';
import { releasedDay } from './releasedDay';

const trendDays = 30;

/** What was released to the caller on each of the last published days: one query for all of their rows. */
export const trend = ReadAhead.of<typeof pointsContract.trend>()({
  early: readPublication,
  answer: async ({ identity, early: { published } }) => {
    if (published === null) return { publishedDate: null, days: [] };
    const days = lastPublishedDays(published, trendDays);
    const rows = await rowsOfMember(published, identity.number, days, []);
    return {
      publishedDate: published.date,
      days: days.flatMap((date) => (rows.has(date) ? releasedDay(date, rows.get(date)!.row) : [])),
    };
  },
});
