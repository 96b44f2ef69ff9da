import { businessDayOf } from '../../../cloudfunctions/shared/domain/time/businessDay';
import { dayOf, shownDay, shownMoment } from './when';

/** When an invitee took a step: with its time today, with its day before. */
export function shownStep(at: string, now: number): string {
  const today = businessDayOf(now);
  return dayOf(at) === today ? shownMoment(Date.parse(at), now) : shownDay(dayOf(at), today);
}
