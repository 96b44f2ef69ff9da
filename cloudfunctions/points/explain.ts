import type { ExplanationView } from '../shared/contract/explanation';
import type { pointsContract } from '../shared/contract/points';
import { ReadAhead } from '../shared/runtime/readAhead';
import { type Outcome, Refused, refuse } from '../shared/runtime/result';
import { readPublication } from '../shared/store/publication';
import { explanationView } from './explanationView';
import { ofMember, type Reading } from './reading';
import { type NoRow, settledDay } from './settledDay';

/** One line of one day of the caller with the figures behind it (product.md B6). */
export const explain = ReadAhead.of<typeof pointsContract.explain>()({
  early: readPublication,
  answer: ({ identity, data, early }) => explainLine({ ...early, ...identity }, data),
});

/** The same of any member, for operators. */
export const explainMember = ofMember(explainLine);

async function explainLine(
  reading: Reading,
  { date, line }: { date: string; line: string },
): Promise<Outcome<ExplanationView, NoRow | 'LINE_UNKNOWN'>> {
  const settled = await settledDay(reading, date);
  if (settled instanceof Refused) return settled;
  return explanationView(settled, line) ?? refuse('LINE_UNKNOWN', { field: 'line' });
}
