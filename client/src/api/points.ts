import type { AnswerOf } from '../../../cloudfunctions/shared/contract/action';
import type { DayView, HomeView, pointsContract } from '../../../cloudfunctions/shared/contract/points';
import { call } from './call';

export type MonthView = AnswerOf<typeof pointsContract.month>;

export function home(): Promise<HomeView> {
  return call<typeof pointsContract.home>('points', 'home', {});
}

/** One published day; date is `YYYY-MM-DD`. */
export function day(date: string): Promise<DayView> {
  return call<typeof pointsContract.day>('points', 'day', { date });
}

/** What was released on each day of a month `YYYY-MM`. */
export function month(of: string): Promise<MonthView> {
  return call<typeof pointsContract.month>('points', 'month', { month: of });
}
