import { weekdayOf } from '../../format/when';

/** One cell of the month: blank before the first, a day that released, or a day still to come. */
export interface CalendarCell {
  date: string;
  dayOfMonth: number;
  /** In 0.01; null when nothing is published of this day. */
  total: number | null;
  /** 0 nothing released, 1 (least of the month) to 4 (most). */
  heat: 0 | 1 | 2 | 3 | 4;
}

/** The weeks of a month, Sunday first; null stands before the first day and after the last. */
export function monthWeeks(month: string, totals: ReadonlyMap<string, number>): (CalendarCell | null)[][] {
  const heat = heatOf([...totals.values()].filter((total) => total > 0));
  const cells: (CalendarCell | null)[] = Array(weekdayOf(`${month}-01`)).fill(null);
  for (let dayOfMonth = 1; dayOfMonth <= lengthOf(month); dayOfMonth += 1) {
    const date = `${month}-${String(dayOfMonth).padStart(2, '0')}`;
    const total = totals.get(date) ?? null;
    cells.push({ date, dayOfMonth, total, heat: total === null || total === 0 ? 0 : heat(total) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Four even steps between the month's least and most; where all days are alike, the middle. */
function heatOf(totals: readonly number[]): (total: number) => 1 | 2 | 3 | 4 {
  const least = Math.min(...totals);
  const span = Math.max(...totals) - least;
  if (span === 0) return () => 2;
  return (total) => Math.min(4, 1 + Math.floor((4 * (total - least)) / span)) as 1 | 2 | 3 | 4;
}

function lengthOf(month: string): number {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal, 0)).getUTCDate();
}
