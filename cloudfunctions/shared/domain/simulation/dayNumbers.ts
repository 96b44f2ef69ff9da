import { addDays, type BusinessDay, daysFrom } from '../time/businessDay';

/** The days of a simulation by number: 0 is the first that is settled. */
export interface DayNumbers {
  days: BusinessDay[];
  /** How many of them are history; the others are reckoned on. */
  past: number;
  /** The number of a day; days before the first count as the first. Throws RangeError for a day beyond the last. */
  of(day: BusinessDay): number;
}

export function numberDays(from: BusinessDay, to: BusinessDay, daysAfter: number): DayNumbers {
  if (from > to) throw new RangeError(`the history ends on ${to}, before it begins on ${from}`);
  const days = daysFrom(from, addDays(to, daysAfter));
  const numbers = new Map(days.map((day, number) => [day, number]));
  return {
    days,
    past: days.length - daysAfter,
    of(day) {
      if (day <= from) return 0;
      const number = numbers.get(day);
      if (number === undefined || day > to)
        throw new RangeError(`${day} is after the history's last day, ${to}`);
      return number;
    },
  };
}
