import type { AnswerOf } from '../../../cloudfunctions/shared/contract/action';
import type { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import { call } from './call';

export type CurrentPlan = AnswerOf<typeof plansContract.current>;

/** The plan in force today, or null before the first one. */
export function currentPlan(): Promise<CurrentPlan> {
  return call<typeof plansContract.current>('plans', 'current', {});
}
