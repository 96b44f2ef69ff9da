import { parseAmount } from '../money/amountText';
import { parseRate } from '../money/rate';
import type { Plan, PlanRank } from '../plan/plan';

/** A rank as a member is shown it; `rate` in ten-thousandths. */
export interface ShownRank {
  id: string;
  name: string;
  rate: number;
}

export interface RankProgress {
  current: ShownRank | null;
  /** The next rank and the team volume it takes (fen); null at the top. */
  next: (ShownRank & { volume: number }) | null;
  /** Fen; null while it is unknown. */
  teamVolume: number | null;
}

/**
 * Where a member stands among the ranks (settlement.md 4): the rank that the settled day gave it under that day's plan,
 * and the next one of the plan in force. Null where the plan in force has none.
 */
export function rankProgress(
  inForce: Plan | null,
  settled: { rank: string | null; plan: Plan; teamVolume: number } | null,
): RankProgress | null {
  if (!inForce?.team.enabled) return null;
  const volume = settled?.teamVolume ?? 0;
  const next = inForce.team.ranks.find((rank) => volumeOf(rank) > volume);
  return {
    current: settled && rankIn(settled.plan, settled.rank),
    next: next ? { ...shown(next), volume: volumeOf(next) } : null,
    teamVolume: settled?.teamVolume ?? null,
  };
}

/** A rank as a plan has it; null for no rank. */
export function rankIn(plan: Plan, id: string | null): ShownRank | null {
  const found = plan.team.ranks.find((rank) => rank.id === id);
  return found ? shown(found) : null;
}

/** The rank that a team volume (fen) reaches under a plan; null for none, and where the plan has no ranks. */
export function rankByVolume(plan: Plan, volume: number): ShownRank | null {
  if (!plan.team.enabled) return null;
  const found = plan.team.ranks.filter((rank) => volumeOf(rank) <= volume).at(-1);
  return found ? shown(found) : null;
}

const shown = ({ id, name, rate }: PlanRank): ShownRank => ({ id, name, rate: parseRate(rate, 'rate') });
const volumeOf = (rank: PlanRank): number => parseAmount(rank.volume, 'volume');
