import {
  type BusinessDay,
  businessDayOf,
  startOfDay,
} from '../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay, displayFullDay } from '../../../cloudfunctions/shared/domain/time/displayDay';
import { inviteTexts } from '../texts/invite';

/** "11月22日", or "2025年11月22日" when the year is not that of `beside`. */
export function shownDay(day: string, beside: string): string {
  const sameYear = day.slice(0, 4) === beside.slice(0, 4);
  return sameYear ? displayDay(day as BusinessDay) : displayFullDay(day as BusinessDay);
}

/** The day in China of an instant that came over the wire. */
export function dayOf(instant: string): BusinessDay {
  return businessDayOf(new Date(instant));
}

/** "今天 08:12" on the day itself, "11月22日 08:12" before; both arguments are milliseconds since 1970. */
export function shownMoment(at: number, now: number): string {
  const day = businessDayOf(at);
  const name = day === businessDayOf(now) ? inviteTexts.today : shownDay(day, businessDayOf(now));
  return `${name} ${clockTime(at)}`;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "08:12" in China. */
export function clockTime(at: number): string {
  const minutes = Math.floor((at - startOfDay(businessDayOf(at))) / 60_000);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
