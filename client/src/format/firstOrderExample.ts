import Decimal from 'decimal.js';
import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import type { PlanRules } from '../data/readPlan';
import { grouped, percent } from './planText';

/** What the smallest order with a grant brings, in words' figures; null when the plan has no tier. */
export interface FirstOrderExample {
  threshold: string;
  amount: string;
  pool: string;
  multiplier: string;
  /** Released a day. */
  daily: string;
  rate: string;
  /** Days until the pool is empty, without acceleration. */
  days: number;
}

export function firstOrderExample(plan: PlanRules): FirstOrderExample | null {
  const tier = plan.tiers[0];
  if (tier === undefined) return null;
  const centi = new Decimal(tier.threshold).times(100);
  const pool = centi.times(tier.multiplier).floor();
  const daily = centi.times(plan.dailyRate).floor();
  return {
    threshold: grouped(tier.threshold),
    amount: grouped(tier.threshold),
    pool: displayAmount(pool.toNumber()),
    multiplier: tier.multiplier,
    daily: displayAmount(daily.toNumber()),
    rate: percent(plan.dailyRate),
    days: daily.isZero() ? 0 : pool.dividedBy(daily).ceil().toNumber(),
  };
}
