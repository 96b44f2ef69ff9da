import type { pointsContract } from '../shared/contract/points';
import { paidToDate } from '../shared/domain/dayClose/row';
import { isOutOfDays } from '../shared/domain/points/retention';
import { businessDay } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { readPublication } from '../shared/store/publication';
import { keptDays } from '../shared/store/retention';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { daysOfMonth, isThinnedMonth } from './monthDays';
import { releasedDay } from './releasedDay';

/**
 * What was released to the caller on each published day of a month. The total is what was released to date by its last day
 * less what was before its first: it needs no day in between.
 */
export const month = ReadAhead.of<typeof pointsContract.month>()({
  early: readPublication,
  answer: async ({ identity, data, early: { published } }) => {
    const asked = published && daysOfMonth(published, data.month);
    if (!asked) return { month: data.month, days: [], total: 0, thinned: false };
    const thinned = isThinnedMonth(published, data.month);
    const { before, days, last } = asked;
    const [rows, kept] = await Promise.all([
      rowsOfMember(published, identity.number, [before, ...days], []),
      thinned ? keptDays() : null,
    ]);
    const toDate = (day: string) => (rows.has(day) ? paidToDate(rows.get(day)!.row) : 0);
    const newest = businessDay(published.date);
    return {
      month: data.month,
      days: days
        .filter((date) => rows.has(date) && (!isOutOfDays(date, newest) || kept?.includes(date)))
        .map((date) => releasedDay(date, rows.get(date)!.row)),
      total: toDate(last) - toDate(before),
      thinned,
    };
  },
});
