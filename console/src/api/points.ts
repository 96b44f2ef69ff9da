import type { AnswerOf } from '../../../cloudfunctions/shared/contract/action';
import type { DayView, pointsContract } from '../../../cloudfunctions/shared/contract/points';
import type { StatementView } from '../../../cloudfunctions/shared/contract/statement';
import { call } from './call';

type Contract = typeof pointsContract;
export type MemberHome = AnswerOf<Contract['memberHome']>;

/** A member's figures of the published day. */
export function memberHome(member: string): Promise<MemberHome> {
  return call<Contract['memberHome']>('points', 'memberHome', { member });
}

/** A month `YYYY-MM` of a member. */
export function memberStatement(member: string, month: string): Promise<StatementView> {
  return call<Contract['memberStatement']>('points', 'memberStatement', { member, month });
}

/** One published day of a member. */
export function memberDay(member: string, date: string): Promise<DayView> {
  return call<Contract['memberDay']>('points', 'memberDay', { member, date });
}
