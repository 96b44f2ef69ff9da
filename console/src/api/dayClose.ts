import type { AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type { DifferenceView, dayCloseContract } from '../../../cloudfunctions/shared/contract/dayClose';
import { call } from './call';

type Contract = typeof dayCloseContract;
export type DayCloseStatus = AnswerOf<Contract['status']>;
export type Advanced = AnswerOf<Contract['advance']>;

/** The newest closes, newest first, and what has to be looked at now. Every page asks for it again and again. */
export function status(): Promise<DayCloseStatus> {
  return call<Contract['status']>('dayClose', 'status', {}, { byItself: true });
}

/** Lets the day that is being closed begin anew. */
export function rerun(data: InputOf<Contract['rerun']>): Promise<AnswerOf<Contract['rerun']>> {
  return call<Contract['rerun']>('dayClose', 'rerun', data);
}

/** Why a published day released more or less than the one before, for the members from page `page` on. */
export function difference(date: string, page: number): Promise<DifferenceView> {
  return call<Contract['difference']>('dayClose', 'difference', { date, page });
}

/** A little more than the function itself may take. */
const SLICE_WITHIN_MS = 65_000;

/** Works on the day that is due as far as one slice goes. */
export function advance(): Promise<Advanced> {
  return call<Contract['advance']>('dayClose', 'advance', {}, { withinMs: SLICE_WITHIN_MS });
}
