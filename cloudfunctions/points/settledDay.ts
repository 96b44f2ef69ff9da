import { isOutOfDays } from '../shared/domain/points/retention';
import { businessDay } from '../shared/domain/time/businessDay';
import { type Outcome, refuse } from '../shared/runtime/result';
import { keptDays } from '../shared/store/retention';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import type { Reading } from './reading';
import { type SettledRow, settledRow } from './settledRow';

/** Why there is no row of a day. */
export type NoRow = 'DAY_NOT_PUBLISHED' | 'DAY_THINNED' | 'NOT_YET_A_MEMBER';

/**
 * A member's row of any past day, or why there is none. What decides whether a day is still kept is the rule and not what
 * the sweeping has come to, so that all members are told the same.
 */
export async function settledDay(
  { published, versions, number }: Pick<Reading, 'published' | 'versions' | 'number'>,
  date: string,
): Promise<Outcome<SettledRow, NoRow>> {
  if (published === null || date > published.date || date < published.firstDate)
    return refuse('DAY_NOT_PUBLISHED', { field: 'date' });
  const isOld = isOutOfDays(businessDay(date), businessDay(published.date));
  const [rows, kept] = await Promise.all([
    rowsOfMember(published, number, [date]),
    isOld ? keptDays() : null,
  ]);
  if (kept !== null && !kept.includes(date)) return refuse('DAY_THINNED', { field: 'date' });
  const found = rows.get(date);
  if (!found) return refuse('NOT_YET_A_MEMBER', { field: 'date' });
  return settledRow(found, businessDay(date), versions);
}
