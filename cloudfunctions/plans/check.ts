import type { plansContract } from '../shared/contract/plans';
import { checkCompliance } from '../shared/domain/plan/checkCompliance';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { readPlan } from './readPlan';

/** What a draft risks (settlement.md 7); writes nothing. */
export const check: Handler<typeof plansContract.check> = async (_, { plan: sent }) => {
  const plan = readPlan(sent);
  return plan instanceof Refused ? plan : { findings: checkCompliance(plan) };
};
