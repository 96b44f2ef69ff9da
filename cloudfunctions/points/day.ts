import type { pointsContract } from '../shared/contract/points';
import { ReadAhead } from '../shared/runtime/readAhead';
import { Refused } from '../shared/runtime/result';
import { dayView } from './dayView';
import { readPublication } from './publishedDays';
import { settledDay } from './settledDay';

/** Any past day of the caller, with every line and order. */
export const day = ReadAhead.of<typeof pointsContract.day>()({
  early: readPublication,
  answer: async ({ identity, data, early }) => {
    const settled = await settledDay(early, identity.number, data.date);
    return settled instanceof Refused ? settled : dayView(settled);
  },
});
