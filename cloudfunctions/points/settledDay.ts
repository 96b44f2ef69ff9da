import { businessDay } from '../shared/domain/time/businessDay';
import { type Outcome, refuse } from '../shared/runtime/result';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import type { Publication } from './publishedDays';
import { type SettledRow, settledRow } from './settledRow';

/** A member's row of any past day, or why there is none. */
export async function settledDay(
  { published, versions }: Publication,
  number: number,
  date: string,
): Promise<Outcome<SettledRow, 'DAY_NOT_PUBLISHED' | 'NOT_YET_A_MEMBER'>> {
  if (published === null || date > published.date || date < published.firstDate)
    return refuse('DAY_NOT_PUBLISHED', { field: 'date' });
  const found = (await rowsOfMember(published, number, [date])).get(date);
  if (!found) return refuse('NOT_YET_A_MEMBER', { field: 'date' });
  return settledRow(found, businessDay(date), versions);
}
