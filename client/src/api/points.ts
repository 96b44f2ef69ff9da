import type { AnswerOf } from '../../../cloudfunctions/shared/contract/action';
import type { InviteesBehindView } from '../../../cloudfunctions/shared/contract/explanation';
import type { DayView, OpenedHome, pointsContract } from '../../../cloudfunctions/shared/contract/points';
import type { StatementView } from '../../../cloudfunctions/shared/contract/statement';
import { call } from './call';

export type TrendView = AnswerOf<typeof pointsContract.trend>;
export type MonthView = AnswerOf<typeof pointsContract.month>;

/** The home's figures. `place` is what the last answer named so; who the caller is comes along where that is asked for. */
export function home(place: string | undefined, withProfile: boolean): Promise<OpenedHome> {
  return call<typeof pointsContract.home>('points', 'home', { place, withProfile });
}

/** What was released on each of the last 30 published days. */
export function trend(): Promise<TrendView> {
  return call<typeof pointsContract.trend>('points', 'trend', {});
}

/** One published day; date is `YYYY-MM-DD`. */
export function day(date: string): Promise<DayView> {
  return call<typeof pointsContract.day>('points', 'day', { date });
}

/** What was released on each day of a month `YYYY-MM`. */
export function month(of: string): Promise<MonthView> {
  return call<typeof pointsContract.month>('points', 'month', { month: of });
}

/** A month `YYYY-MM` in all. */
export function statement(of: string): Promise<StatementView> {
  return call<typeof pointsContract.statement>('points', 'statement', { month: of });
}

/** A page of the invitees behind a share line of a day. */
export function explainInvitees(
  date: string,
  generation: 1 | 2,
  cursor: string | undefined,
): Promise<InviteesBehindView> {
  return call<typeof pointsContract.explainInvitees>('points', 'explainInvitees', {
    date,
    generation,
    cursor,
  });
}
