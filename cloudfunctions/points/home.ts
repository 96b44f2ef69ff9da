import type { pointsContract } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { homeView } from './homeView';
import { lastPublishedDays } from './publishedDays';
import { planIn, settledRow } from './settledRow';

/** A member's home in two rounds of database calls: identity and pointer, then the rows of the last two days. */
export const home = ReadAhead.of<typeof pointsContract.home>()({
  early: readPublication,
  answer: async ({ identity, member: { role }, early: { published, versions }, now }) => {
    const inForce = planInForce(versions, businessDayOf(now));
    const plans = { inForce: inForce && planIn(inForce), plans: versions.map(planIn) };
    if (published === null) return homeView({ role, published, settled: null, before: null, ...plans });
    const days = lastPublishedDays(published, 2);
    const rows = await rowsOfMember(published, identity.number, days);
    const date = businessDay(published.date);
    const latest = rows.get(date);
    return homeView({
      role,
      published,
      settled: latest ? await settledRow(latest, date, versions) : null,
      before: rows.get(days.at(-2) ?? '')?.row ?? null,
      ...plans,
    });
  },
});
