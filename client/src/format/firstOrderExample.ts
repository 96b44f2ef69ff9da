import type { Fen } from '../../../cloudfunctions/shared/domain/money/amount';
import { displayAmount, parseAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { floorRate, parseRate } from '../../../cloudfunctions/shared/domain/money/rate';
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
  const amount = parseAmount<Fen>(tier.threshold, 'threshold');
  const pool = floorRate(amount, parseRate(tier.multiplier, 'multiplier'));
  const daily = floorRate(amount, parseRate(plan.dailyRate, 'dailyRate'));
  return {
    threshold: grouped(tier.threshold),
    amount: grouped(tier.threshold),
    pool: displayAmount(pool),
    multiplier: tier.multiplier,
    daily: displayAmount(daily),
    rate: percent(plan.dailyRate),
    days: daily === 0 ? 0 : Math.ceil(pool / daily),
  };
}
