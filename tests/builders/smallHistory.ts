import type { History, HistoryDay } from '../../cloudfunctions/shared/domain/simulation/history';
import {
  type BusinessDay,
  businessDay,
  startOfDay,
} from '../../cloudfunctions/shared/domain/time/businessDay';

const firstDay = businessDay('2026-11-22');

/** A history of a few days from November 22; texts of days are `11-22`. */
export const aHistory = (days: readonly HistoryDay[], to = '11-30'): History => ({
  from: firstDay,
  to: dayOf(to),
  days,
});

export const dayOf = (text: string): BusinessDay => businessDay(`2026-${text}`);

/** Members by number, each with the number of the inviter. */
export const registered = (...inviters: number[]): HistoryDay => ({
  day: firstDay,
  registered: inviters.map((inviter, member) => [member, inviter]),
});

/** An order that counts from a day, paid on the day before; amounts in yuan. */
export const paid = (
  day: string,
  member: number,
  order: string,
  yuan: number,
  releasedBefore = 0,
): HistoryDay => ({
  day: dayOf(day),
  paid: [[member, order, yuan * 100, startOfDay(dayOf(day)) - 1, releasedBefore * 100]],
});

export const refunded = (day: string, order: string, yuan: number): HistoryDay => ({
  day: dayOf(day),
  refunded: [[order, yuan * 100]],
});
