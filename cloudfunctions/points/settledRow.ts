import type { Row } from '../shared/domain/dayClose/row';
import { parseRate, type Rate } from '../shared/domain/money/rate';
import type { Plan } from '../shared/domain/plan/plan';
import type { BusinessDay } from '../shared/domain/time/businessDay';
import { type PlanDoc, planInForce } from '../shared/store/plans';

/** A member's row of a published day, with what it was settled by. */
export interface SettledRow {
  date: BusinessDay;
  row: Row;
  planVersion: number;
  plan: Plan;
}

/**
 * Puts a row beside the plan version in force on its day.
 * @throws where none was: no day is closed without a plan
 */
export function settledRow(row: Row, date: BusinessDay, versions: readonly PlanDoc[]): SettledRow {
  const inForce = planInForce(versions, date);
  if (inForce === null) throw new Error(`${date} was settled without a plan`);
  return { date, row, planVersion: inForce.version, plan: planIn(inForce) };
}

/** What is stored was validated when it was published. */
export const planIn = (version: PlanDoc): Plan => version.plan as Plan;

/** Share of an order's amount that it releases each day under a plan. */
export const dailyRateOf = (plan: Plan): Rate => parseRate(plan.release.dailyRate, 'release.dailyRate');
