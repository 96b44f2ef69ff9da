import { addDays, type BusinessDay, businessDayOf, nextDay } from './businessDay';

/** The business day that an event counts from, and whether that is later than the day it would have belonged to. */
export interface EventDay {
  day: BusinessDay;
  late: boolean;
}

/**
 * The day that an event counts from, fixed once when it is accepted (day-close.md, "Sealed"): the later of the day after it
 * happened and the first day that is not sealed. Only the seal makes it late; `notBefore` is the day of the event that it
 * follows (a refund never counts before its order).
 * @param sealed the last day that accepts nothing any more; null while nothing was sealed
 */
export function eventDayOf(
  happenedAt: Date | number,
  sealed: BusinessDay | null,
  notBefore: BusinessDay | null = null,
): EventDay {
  const natural = addDays(businessDayOf(happenedAt), 1);
  const open = sealed === null ? natural : nextDay(sealed);
  const late = open > natural;
  const day = late ? open : natural;
  return { day: notBefore !== null && notBefore > day ? notBefore : day, late };
}
