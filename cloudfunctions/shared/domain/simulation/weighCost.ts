import { floorRate, RATE_SCALE, type Rate, rate } from '../money/rate';
import type { SimulatedMonth } from './months';

/**
 * What a month's turnover earns, and what its release costs, one point at one yuan; what refunds claw back costs nothing
 * (settlement.md 6). Amounts in 0.01.
 */
export interface WeighedMonth {
  month: string;
  /** Turnover less refunds, at the margin; below zero where more came back than was paid. */
  earned: number;
  cost: number;
}

export interface WeighedCost {
  months: WeighedMonth[];
  earned: number;
  cost: number;
  /** The lowest margin at which what is earned covers the cost, without what the pools still hold; null where nothing was paid. */
  breakEven: Rate | null;
}

/** Holds what a plan costs against a margin on what members pay. */
export function weighCost(months: readonly SimulatedMonth[], margin: Rate): WeighedCost {
  const weighed = months.map(({ month, turnover, refunded, released, clawed }) => ({
    month,
    earned: marginOf(turnover - refunded, margin),
    cost: released - clawed,
  }));
  const net = months.reduce((sum, { turnover, refunded }) => sum + turnover - refunded, 0);
  const cost = weighed.reduce((sum, month) => sum + month.cost, 0);
  return { months: weighed, earned: marginOf(net, margin), cost, breakEven: breakEvenOf(net, cost) };
}

function marginOf(net: number, margin: Rate): number {
  return net < 0 ? -floorRate(-net, margin) : floorRate(net, margin);
}

/** Rounded up, so that the margin named does cover the cost; in BigInt, because a product may leave the safe range. */
function breakEvenOf(net: number, cost: number): Rate | null {
  if (net <= 0) return null;
  if (cost <= 0) return rate(0);
  return rate(Number((BigInt(cost) * BigInt(RATE_SCALE) + BigInt(net) - 1n) / BigInt(net)));
}
