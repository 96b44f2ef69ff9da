import type { pointsContract } from '../shared/contract/points';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { refuse } from '../shared/runtime/result';
import { isVisible } from '../shared/store/imports';
import { namedPlan } from '../shared/store/knownPlans';
import { orders } from '../shared/store/orders';
import { planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { orderView } from './orderView';
import { planIn, settledRow } from './settledRow';

/** One order of the caller. Another member's order is as unknown as one that never was. */
export const order = ReadAhead.of<typeof pointsContract.order>()({
  early: readPublication,
  answer: async ({ identity, data, early: { published, versions }, now }) => {
    const date = published && businessDay(published.date);
    const [doc, rows] = await Promise.all([
      orders.get(data.order),
      published && rowsOfMember(published, identity.number, [published.date]),
    ]);
    if (doc?.member !== identity.member || !(await isVisible(doc)))
      return refuse('ORDER_UNKNOWN', { field: 'order' });
    const grantedBy = planIn(await namedPlan(versions, doc.planVersion));
    const inForce = planInForce(versions, businessDayOf(now));
    const found = date && rows?.get(date);
    return orderView({
      order: doc,
      grantedBy,
      inForce: inForce ? planIn(inForce) : grantedBy,
      publishedDate: date,
      settled: found && date ? await settledRow(found, date, versions) : null,
    });
  },
});
