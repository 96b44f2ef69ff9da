import { addDays, type BusinessDay } from '../time/businessDay';

/** No order is worth telling about a day further off than this (a plan may release as slowly as it likes). */
const furthestDays = 36_500;

/**
 * The day on which an order releases its last point, were nothing but its own daily release to come (settlement.md 2);
 * shares and team only bring it nearer. Null for an order that releases nothing: dry, over-released, or frozen.
 * @param left what the pool still holds after `date`, centi-points
 * @param daily floor(amount x dailyRate), centi-points
 */
export function lastDay(date: BusinessDay, left: number, daily: number): BusinessDay | null {
  if (left <= 0 || daily <= 0) return null;
  const days = Math.ceil(left / daily);
  return days > furthestDays ? null : addDays(date, days);
}
