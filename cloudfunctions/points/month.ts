import type { pointsContract } from '../shared/contract/points';
import { paidToday } from '../shared/domain/dayClose/row';
import { addDays, businessDay } from '../shared/domain/time/businessDay';
import { ReadAhead } from '../shared/runtime/readAhead';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { publishedDays, readPublication } from './publishedDays';

/** What was released to the caller on each published day of a month. */
export const month = ReadAhead.of<typeof pointsContract.month>()({
  early: readPublication,
  answer: async ({ identity, data, early: { published } }) => {
    if (published === null) return { month: data.month, days: [], total: 0 };
    const first = businessDay(`${data.month}-01`);
    const days = publishedDays(published, first, addDays(first, 30)).filter((day) =>
      day.startsWith(data.month),
    );
    const rows = await rowsOfMember(published, identity.number, days, []);
    const released = days.flatMap((date) => {
      const row = rows.get(date)?.row;
      return row ? [{ date, total: paidToday(row), static: row.day.static.paid }] : [];
    });
    return { month: data.month, days: released, total: released.reduce((sum, { total }) => sum + total, 0) };
  },
});
