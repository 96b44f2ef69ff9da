import { compilePlan } from '../shared/domain/plan/compilePlan';
import type { SettlementRules } from '../shared/domain/plan/plan';
import { validatePlan } from '../shared/domain/plan/validatePlan';
import { allPlans, type PlanDoc, planInForce } from '../shared/store/plans';
import { CloseFault } from './closeFault';

export interface RulesOfDay {
  /** The plan version in force on the day. */
  version: number;
  inForce: SettlementRules;
  /** Those of any version, for orders that were paid under it. */
  of(version: number): SettlementRules;
}

/** @throws CloseFault where no plan is in force */
export async function rulesOfDay(date: string): Promise<RulesOfDay> {
  const versions = await allPlans();
  const inForce = planInForce(versions, date);
  if (!inForce) throw new CloseFault(`no plan version is in force on ${date}`);
  const compiled = new Map<number, SettlementRules>();
  const of = (version: number): SettlementRules => {
    const known = compiled.get(version);
    if (known) return known;
    const rules = rulesOf(versions, version);
    compiled.set(version, rules);
    return rules;
  };
  return { version: inForce.version, inForce: of(inForce.version), of };
}

function rulesOf(versions: readonly PlanDoc[], version: number): SettlementRules {
  const found = versions.find((one) => one.version === version);
  if (!found) throw new CloseFault(`plan version ${version} was never published`);
  const validation = validatePlan(found.plan);
  if (!validation.ok) {
    const [first] = validation.faults;
    throw new CloseFault(`plan version ${version}: ${first?.field} ${first?.fault}`);
  }
  return compilePlan(validation.plan);
}
