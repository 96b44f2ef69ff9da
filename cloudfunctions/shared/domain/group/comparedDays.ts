import { addDays, type BusinessDay, businessDay, compareDays, daysFrom } from '../time/businessDay';

/** Days of a period, and the day before them, whose totals they begin with. */
export interface Period {
  before: BusinessDay;
  days: BusinessDay[];
}

/** The month of a published day up to it, and the same days of the month before. */
export interface ComparedDays {
  month: Period;
  /** Null where not all of it was closed here. */
  lastMonth: Period | null;
}

/**
 * The days that a month is compared by. A month that is shorter than the day of the month ends with its own last day.
 * @param firstDate first day that was ever closed
 * @param startsEmpty nothing had counted before that day, so that its totals before it are 0; otherwise a month that it lies
 *   in is told from that day on
 */
export function comparedDays(
  published: BusinessDay,
  firstDate: BusinessDay,
  startsEmpty: boolean,
): ComparedDays {
  const first = businessDay(`${published.slice(0, 7)}-01`);
  const lastEnd = addDays(first, -1);
  const lastFirst = businessDay(`${lastEnd.slice(0, 7)}-01`);
  const sameDay = addDays(lastFirst, Number(published.slice(8)) - 1);
  const isKnown = (before: BusinessDay) => startsEmpty || before >= firstDate;
  const before = isKnown(lastEnd) ? lastEnd : firstDate;
  return {
    month: { before, days: daysFrom(addDays(before, 1), published) },
    lastMonth: isKnown(addDays(lastFirst, -1))
      ? {
          before: addDays(lastFirst, -1),
          days: daysFrom(lastFirst, compareDays(sameDay, lastEnd) < 0 ? sameDay : lastEnd),
        }
      : null,
  };
}
