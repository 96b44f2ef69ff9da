import type { plansContract } from '../shared/contract/plans';
import { businessDayOf } from '../shared/domain/time/businessDay';
import type { Handler } from '../shared/runtime/serve';
import { allPlans, planInForce } from '../shared/store/plans';

/** The plan in force today, from which the rules page is made. What the check found and who answered for it is the operators'. */
export const current: Handler<typeof plansContract.current> = async ({ now }) => {
  const inForce = planInForce(await allPlans(), businessDayOf(now));
  return inForce && { version: inForce.version, effectiveFrom: inForce.effectiveFrom, plan: inForce.plan };
};
