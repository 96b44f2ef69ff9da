import type { pointsContract } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { planInForce } from '../shared/store/plans';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { homeView } from './homeView';
import { lastPublishedDays, readPublication } from './publishedDays';
import { planIn, settledRow } from './settledRow';

const trendDays = 30;

/** A member's home in two rounds of database calls: identity and pointer, then the member's record and its rows. */
export const home = ReadAhead.of<typeof pointsContract.home>()({
  early: readPublication,
  answer: async ({ identity, early: { published, versions }, now }) => {
    const inForce = planInForce(versions, businessDayOf(now));
    const plans = { inForce: inForce && planIn(inForce), plans: versions.map(planIn) };
    if (published === null) return homeView({ published, settled: null, before: null, trend: [], ...plans });
    const days = lastPublishedDays(published, trendDays);
    const rows = await rowsOfMember(published, identity.number, days, days.slice(-2));
    const date = businessDay(published.date);
    const latest = rows.get(date);
    return homeView({
      published,
      settled: latest ? await settledRow(latest, date, versions) : null,
      before: rows.get(days.at(-2) ?? '')?.row ?? null,
      trend: days.flatMap((day) => (rows.has(day) ? { date: day, row: rows.get(day)!.row } : [])),
      ...plans,
    });
  },
});
