import type { DayView, pointsContract } from '../shared/contract/points';
import { ReadAhead } from '../shared/runtime/readAhead';
import { type Outcome, Refused } from '../shared/runtime/result';
import { readPublication } from '../shared/store/publication';
import { dayView } from './dayView';
import { ofMember, type Reading } from './reading';
import { type NoRow, settledDay } from './settledDay';

/** Any past day of the caller, with every line and order. */
export const day = ReadAhead.of<typeof pointsContract.day>()({
  early: readPublication,
  answer: ({ identity, data, early }) => readDay({ ...early, ...identity }, data),
});

/** The same of any member, for operators. */
export const memberDay = ofMember(readDay);

async function readDay(reading: Reading, { date }: { date: string }): Promise<Outcome<DayView, NoRow>> {
  const settled = await settledDay(reading, date);
  return settled instanceof Refused ? settled : dayView(settled);
}
