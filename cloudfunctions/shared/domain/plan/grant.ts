import { type Fen, type Points, points } from '../money/amount';
import { mulDivFloor } from '../money/mulDivFloor';
import { floorRate, type Rate, rate } from '../money/rate';
import type { SettlementRules, TierRule } from './plan';

/** What an order grants when it is paid: its tier (null below the first threshold) and its pool (settlement.md 1). */
export interface Grant {
  tier: string | null;
  multiplier: Rate;
  pool: Points;
}

/** The highest tier whose threshold the amount reaches; null below the first (settlement.md 1). */
export function tierOf(rules: SettlementRules, amount: Fen): TierRule | null {
  let reached: TierRule | null = null;
  for (const tier of rules.tiers) {
    if (amount < tier.threshold) break;
    reached = tier;
  }
  return reached;
}

/** The pool of an order of `amount` paid: floor(amount x multiplier). Throws RangeError where it would be unsafe. */
export function grantOf(rules: SettlementRules, amount: Fen): Grant {
  const tier = tierOf(rules, amount);
  if (tier === null) return { tier: null, multiplier: rate(0), pool: points(0) };
  return { tier: tier.id, multiplier: tier.multiplier, pool: points(floorRate(amount, tier.multiplier)) };
}

/**
 * The pool that is left of an order of `amount` after `refunded` in all came back: the smaller of
 * floor(pool x (a - r) / a) and what an order of a - r would have been granted under the plan version in force when the
 * order was paid, which is what `rules` must be (settlement.md 6). Nothing refunded leaves the pool as it was granted.
 */
export function poolAfterRefund(
  rules: SettlementRules,
  amount: Fen,
  grantedPool: Points,
  refunded: Fen,
): Points {
  if (refunded < 0 || refunded > amount) throw new RangeError(`${refunded} refunded of ${amount} paid`);
  if (refunded === 0) return grantedPool;
  const left = (amount - refunded) as Fen;
  const inProportion = mulDivFloor(grantedPool, left, amount);
  return points(Math.min(inProportion, grantOf(rules, left).pool));
}
