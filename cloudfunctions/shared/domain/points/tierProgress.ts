import { parseAmount } from '../money/amountText';
import { formatRate, parseRate } from '../money/rate';
import type { Plan, PlanTier } from '../plan/plan';

/** A tier as a member is shown it; its multiplier as text ("2.5"). */
export interface ShownTier {
  id: string;
  name: string;
  multiplier: string;
}

export interface TierProgress {
  current: ShownTier | null;
  /** The next tier, and what a single order has to reach for it (fen); null at the top. */
  next: (ShownTier & { threshold: number }) | null;
  /** What the member's largest order is known to have reached (fen); null before any close knew the member. */
  best: number | null;
}

/** What a settled day knows: the tiers that the member's orders reached, and the largest order still open (fen). */
export interface ReachedTiers {
  tiers: readonly string[];
  largestOpen: number;
}

/**
 * Where a member stands among the tiers (settlement.md 1): the highest that its orders were granted, by whichever version
 * they were paid under, and what the plan in force asks of a single order for the next.
 * @param versions all plans, oldest first, to find a granted tier in
 */
export function tierProgress(
  inForce: Plan | null,
  versions: readonly Plan[],
  reached: ReachedTiers | null,
): TierProgress {
  const newestFirst = [...(inForce ? [inForce] : []), ...[...versions].reverse()];
  const current = highest(newestFirst, reached?.tiers ?? []);
  const best = reached && Math.max(reached.largestOpen, current ? thresholdOf(current) : 0);
  const tiers = inForce?.tiers ?? [];
  // Found by id: the thresholds may have risen since the tier was granted, and it is kept all the same.
  const place = tiers.findIndex((tier) => tier.id === current?.id);
  const next = tiers.slice(place + 1).find((tier) => thresholdOf(tier) > (best ?? 0));
  return {
    current: current && shown(current),
    next: next ? { ...shown(next), threshold: thresholdOf(next) } : null,
    best,
  };
}

/** @throws when no plan knows a tier that an order was granted */
function highest(versions: readonly Plan[], ids: readonly string[]): PlanTier | null {
  const tiers = ids.map((id) => tierNamed(versions, id));
  return tiers.reduce<PlanTier | null>(
    (best, tier) => (best === null || thresholdOf(tier) > thresholdOf(best) ? tier : best),
    null,
  );
}

function tierNamed(versions: readonly Plan[], id: string): PlanTier {
  for (const plan of versions) {
    const tier = plan.tiers.find((candidate) => candidate.id === id);
    if (tier) return tier;
  }
  throw new Error(`no plan knows the tier ${id}`);
}

const shown = ({ id, name, multiplier }: PlanTier): ShownTier => ({
  id,
  name,
  multiplier: formatRate(parseRate(multiplier, 'multiplier')),
});

const thresholdOf = (tier: PlanTier): number => parseAmount(tier.threshold, 'threshold');
