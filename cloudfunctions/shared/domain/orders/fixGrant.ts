import type { Fen } from '../money/amount';
import { compilePlan } from '../plan/compilePlan';
import { grantOf } from '../plan/grant';
import type { Plan, SettlementRules } from '../plan/plan';
import { businessDayOf } from '../time/businessDay';
import { earliestInstant, type FixedGrant, latestInstant } from './order';

/** A published version of the plan, as far as a grant needs it. */
export interface PlanVersion {
  version: number;
  /** The business day from which it is in force. */
  effectiveFrom: string;
  plan: unknown;
}

export type GrantRefusal = 'NO_PLAN_IN_FORCE' | 'AMOUNT_TOO_LARGE';

/** Fixes what orders grant, each by the plan in force on the business day on which it was paid (settlement.md 1). */
export function grantsUnder(versions: readonly PlanVersion[]) {
  const compiled = new Map<number, SettlementRules>();
  return (amount: Fen, paidAt: number): FixedGrant | GrantRefusal => {
    if (paidAt < earliestInstant || paidAt > latestInstant) return 'NO_PLAN_IN_FORCE';
    const day = businessDayOf(paidAt);
    const version = versions.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1);
    if (version === undefined) return 'NO_PLAN_IN_FORCE';
    return grantUnder(version.version, rulesOf(version), amount);
  };

  function rulesOf({ version, plan }: PlanVersion): SettlementRules {
    // What is stored was validated when it was published.
    const rules = compiled.get(version) ?? compilePlan(plan as Plan);
    compiled.set(version, rules);
    return rules;
  }
}

function grantUnder(planVersion: number, rules: SettlementRules, amount: Fen): FixedGrant | GrantRefusal {
  try {
    const { tier, pool } = grantOf(rules, amount);
    return { planVersion, tier, pool };
  } catch (error) {
    if (error instanceof RangeError) return 'AMOUNT_TOO_LARGE';
    throw error;
  }
}
