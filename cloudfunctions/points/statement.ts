import type { pointsContract } from '../shared/contract/points';
import type { StatementView } from '../shared/contract/statement';
import { ReadAhead } from '../shared/runtime/readAhead';
import { type Outcome, refuse } from '../shared/runtime/result';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { daysOfMonth, isThinnedMonth } from './monthDays';
import { ofMember, type Reading } from './reading';
import { statementView } from './statementView';

/** A month of the caller: what was released by kind, and what it began and ended with. */
export const statement = ReadAhead.of<typeof pointsContract.statement>()({
  early: readPublication,
  answer: ({ identity, data, early }) => readStatement({ ...early, ...identity }, data),
});

/** The same of any member, for operators. */
export const memberStatement = ofMember(readStatement);

/** The last day before the month and the last of the month make the figures; the days between them only their list. */
async function readStatement(
  { published, number }: Reading,
  { month }: { month: string },
): Promise<Outcome<StatementView, 'MONTH_NOT_PUBLISHED' | 'NOT_YET_A_MEMBER'>> {
  const days = published && daysOfMonth(published, month);
  if (!days) return refuse('MONTH_NOT_PUBLISHED', { field: 'month' });
  const { before, last } = days;
  const thinned = isThinnedMonth(published, month);
  const listed = thinned ? [last] : days.days;
  const rows = await rowsOfMember(published, number, [before, ...listed], [before, last]);
  const closing = rows.get(last);
  if (!closing) return refuse('NOT_YET_A_MEMBER', { field: 'month' });
  return statementView({
    month,
    days: days.days,
    opening: rows.get(before)?.row ?? null,
    closing: closing.row,
    listed: thinned
      ? null
      : listed.flatMap((date) => (rows.has(date) ? { date, row: rows.get(date)!.row } : [])),
  });
}
