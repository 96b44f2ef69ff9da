import type { BusinessDay } from './businessDay';

/** "11月22日". */
export function displayDay(day: BusinessDay): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** "2026年11月22日". */
export function displayFullDay(day: BusinessDay): string {
  return `${Number(day.slice(0, 4))}年${displayDay(day)}`;
}

/** "2026年11月", of a day or of a month `YYYY-MM`. */
export function displayMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}
