import type { Row } from '../shared/domain/dayClose/row';
import { parseRate, type Rate } from '../shared/domain/money/rate';
import type { Plan } from '../shared/domain/plan/plan';
import type { BusinessDay } from '../shared/domain/time/businessDay';
import { namedPlan } from '../shared/store/knownPlans';
import type { PlanDoc } from '../shared/store/plans';
import type { RowOfDay } from '../shared/store/rowsOfMember';

/** A member's row of a published day, with what it was settled by. */
export interface SettledRow {
  date: BusinessDay;
  row: Row;
  planVersion: number;
  plan: Plan;
}

/** Puts a row beside the plan version that its day names. */
export async function settledRow(
  { row, planVersion }: RowOfDay,
  date: BusinessDay,
  versions: readonly PlanDoc[],
): Promise<SettledRow> {
  return { date, row, planVersion, plan: planIn(await namedPlan(versions, planVersion)) };
}

/** What is stored was validated when it was published. */
export const planIn = (version: PlanDoc): Plan => version.plan as Plan;

const dailyRates = new WeakMap<Plan, Rate>();

/** Share of an order's amount that it releases each day under a plan; read out of a plan's text once. */
export function dailyRateOf(plan: Plan): Rate {
  const rate = dailyRates.get(plan) ?? parseRate(plan.release.dailyRate, 'release.dailyRate');
  dailyRates.set(plan, rate);
  return rate;
}
