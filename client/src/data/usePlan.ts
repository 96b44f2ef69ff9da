import { useQuery } from '@tanstack/react-query';
import { currentPlan } from '../api/plans';
import { platform } from '../platform/platform';
import { type PlanRules, readPlan } from './readPlan';

/** The rules in force, as far as members are told them; null where no plan is in force. */
export function usePlan() {
  return useQuery({
    queryKey: ['plan'],
    queryFn: async (): Promise<PlanRules | null> => {
      const current = await currentPlan();
      return current === null ? null : readPlan(current.plan, current.version, current.effectiveFrom);
    },
    enabled: platform.caller() !== null,
  });
}
