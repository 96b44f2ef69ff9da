declare const calendar: unique symbol;

/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`; texts of it sort as the days do. */
export type BusinessDay = string & { readonly [calendar]: 'Asia/Shanghai' };

/** Mainland China has kept +08:00 without summer time since 1991; this is the one place that knows. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Shanghai at an instant (a Date, or milliseconds since 1970). */
export function businessDayOf(instant: Date | number): BusinessDay {
  return dayNumberToDay(Math.floor((Number(instant) + OFFSET_MS) / DAY_MS));
}

/** The instant of 00:00 +08:00 of a day, in milliseconds since 1970. */
export function startOfDay(day: BusinessDay): number {
  return dayNumberOf(day) * DAY_MS - OFFSET_MS;
}

export function addDays(day: BusinessDay, count: number): BusinessDay {
  return dayNumberToDay(dayNumberOf(day) + count);
}

export function nextDay(day: BusinessDay): BusinessDay {
  return addDays(day, 1);
}

/** Negative, 0 or positive, for sorting. */
export function compareDays(a: BusinessDay, b: BusinessDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: BusinessDay, to: BusinessDay): BusinessDay[] {
  const first = dayNumberOf(from);
  const count = Math.max(0, dayNumberOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => dayNumberToDay(first + index));
}

/** Whether a text is `YYYY-MM-DD` and such a day exists: no February 30. */
export function isRealDay(text: unknown): text is BusinessDay {
  if (typeof text !== 'string') return false;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  return isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Names a text as a day. Throws when there is no such day. */
export function businessDay(text: string): BusinessDay {
  if (!isRealDay(text)) throw new RangeError(`${JSON.stringify(text)} is no calendar day`);
  return text;
}

/** Whether year, month (from 1) and day of the month name a date of the calendar. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

function dayNumberOf(day: BusinessDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Days as text, by number: a brand's life has some hundreds of them, and a home names dozens. */
const texts = new Map<number, BusinessDay>();
const mostTexts = 4096;

function dayNumberToDay(number: number): BusinessDay {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * DAY_MS).toISOString();
  // Years beyond 9999 or before 0 get a sign and six digits, and would no longer sort as text.
  if (!/^\d{4}-/.test(text)) throw new RangeError(`day ${number} is outside the years 0 to 9999`);
  if (texts.size >= mostTexts) texts.clear();
  const day = text.slice(0, 10) as BusinessDay;
  texts.set(number, day);
  return day;
}
