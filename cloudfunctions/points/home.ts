import type { pointsContract } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { planInForce } from '../shared/store/plans';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { byRelevance, homeView } from './homeView';
import { lastPublishedDays, readPublication } from './publishedDays';
import { settledRow } from './settledRow';

const trendDays = 30;

/** A member's home in two rounds of database calls: identity and pointer, then the member's record and its rows. */
export const home = ReadAhead.of<typeof pointsContract.home>()({
  early: readPublication,
  answer: async ({ identity, early: { published, versions }, now }) => {
    const relevant = byRelevance(versions, planInForce(versions, businessDayOf(now)));
    const none = { settled: null, before: null, trend: [], versions: relevant };
    if (published === null) return homeView({ published, ...none });
    const days = lastPublishedDays(published, trendDays);
    const rows = await rowsOfMember(published, identity.number, days, days.slice(-2));
    const date = businessDay(published.date);
    const row = rows.get(date);
    return homeView({
      published,
      settled: row ? settledRow(row, date, versions) : null,
      before: rows.get(days.at(-2) ?? '') ?? null,
      trend: days.flatMap((day) => (rows.has(day) ? { date: day, row: rows.get(day)! } : [])),
      versions: relevant,
    });
  },
});
