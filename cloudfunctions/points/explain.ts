import type { pointsContract } from '../shared/contract/points';
import { ReadAhead } from '../shared/runtime/readAhead';
import { Refused, refuse } from '../shared/runtime/result';
import { lineViews } from './lineViews';
import { readPublication } from './publishedDays';
import { settledDay } from './settledDay';

/** One line of one day of the caller with the figures behind it (product.md B6). */
export const explain = ReadAhead.of<typeof pointsContract.explain>()({
  early: readPublication,
  answer: async ({ identity, data, early }) => {
    const settled = await settledDay(early, identity.number, data.date);
    if (settled instanceof Refused) return settled;
    const { row, date, planVersion } = settled;
    const line = lineViews(row.day).find(({ kind }) => kind === data.line);
    if (!line) return refuse('LINE_UNKNOWN', { field: 'line' });
    return { date, line, planVersion, split: { points: row.day.points, cash: row.day.cash } };
  },
});
