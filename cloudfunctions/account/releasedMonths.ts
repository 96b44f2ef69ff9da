import type { ExportedPerson } from '../shared/contract/account';
import { isMonthEnd } from '../shared/domain/points/retention';
import { addDays, type BusinessDay, businessDay } from '../shared/domain/time/businessDay';
import { publishedPointer } from '../shared/store/knownPointer';
import { rowsOfMember } from '../shared/store/rowsOfMember';

const monthsShown = 36;

/** What was released to a member by the end of each month, newest first: the month's last published day, which stays for good. */
export async function releasedMonths(number: number, now: Date): Promise<ExportedPerson['months']> {
  const published = await publishedPointer(now);
  if (!published) return [];
  const days = monthEnds(businessDay(published.firstDate), businessDay(published.date));
  const rows = await rowsOfMember(published, number, days, []);
  return days.flatMap((until) => {
    const row = rows.get(until)?.row;
    if (!row) return [];
    const { points, cash } = row.toDate;
    return [{ month: until.slice(0, 7), until, points, cash }];
  });
}

/** The published day and the month ends before it, newest first. */
function monthEnds(first: BusinessDay, last: BusinessDay): BusinessDay[] {
  const days = [last];
  for (let day = lastOfMonthBefore(last); day >= first && days.length < monthsShown; ) {
    if (!isMonthEnd(day)) throw new Error(`${day} does not end its month`);
    days.push(day);
    day = lastOfMonthBefore(day);
  }
  return days;
}

const lastOfMonthBefore = (day: BusinessDay): BusinessDay =>
  addDays(businessDay(`${day.slice(0, 7)}-01`), -1);
