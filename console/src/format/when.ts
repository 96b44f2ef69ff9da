import {
  type BusinessDay,
  businessDayOf,
  startOfDay,
} from '../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay, displayFullDay } from '../../../cloudfunctions/shared/domain/time/displayDay';
import { texts } from '../texts/texts';

/** "11月22日", or "2025年11月22日" when it is not of this year. */
export function shownDay(day: string): string {
  const isThisYear = day.slice(0, 4) === today().slice(0, 4);
  return isThisYear ? displayDay(day as BusinessDay) : displayFullDay(day as BusinessDay);
}

/** "今天 08:12" on the day itself, "11月22日 08:12" before, in China; of an instant over the wire, or of milliseconds. */
export function shownMoment(at: string | number): string {
  const instant = new Date(at).getTime();
  const day = businessDayOf(instant);
  return `${day === today() ? texts.states.today : shownDay(day)} ${clockTime(instant)}`;
}

/** "2026-11-22 08:12:41" in China, for a table of instants and for files. */
export function exactMoment(at: string): string {
  const instant = new Date(at).getTime();
  return `${businessDayOf(instant)} ${clockSeconds(instant)}`;
}

/** "08:12" in China. */
export function clockTime(at: number): string {
  const minutes = Math.floor(secondsOf(at) / 60);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** "08:12:41" in China. */
export const clockSeconds = (at: number): string => `${clockTime(at)}:${pad(secondsOf(at) % 60)}`;

/** The day that it is in China. */
export const today = (): BusinessDay => businessDayOf(Date.now());

const secondsOf = (at: number): number => Math.floor((at - startOfDay(businessDayOf(at))) / 1000);
const pad = (value: number): string => String(value).padStart(2, '0');
