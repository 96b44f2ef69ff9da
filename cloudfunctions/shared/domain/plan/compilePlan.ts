import type { Fen } from '../money/amount';
import { parseAmount } from '../money/amountText';
import { parseRate } from '../money/rate';
import type { Plan, SettlementRules } from './plan';

/** The figures of a valid plan as integers, so that no text is parsed while a day is reckoned. */
export function compilePlan(plan: Plan): SettlementRules {
  const { team, peer } = plan;
  return {
    tiers: plan.tiers.map(({ id, threshold, multiplier }) => ({
      id,
      threshold: parseAmount<Fen>(threshold, 'threshold'),
      multiplier: parseRate(multiplier, 'multiplier'),
    })),
    dailyRate: parseRate(plan.release.dailyRate, 'release.dailyRate'),
    share: plan.share
      .map(({ generation, rate }) => ({ generation, rate: parseRate(rate, 'share.rate') }))
      .sort((a, b) => a.generation - b.generation),
    teamEnabled: team.enabled,
    ranks: (team.enabled ? team.ranks : []).map(({ id, volume, rate }) => ({
      id,
      volume: parseAmount<Fen>(volume, 'volume'),
      rate: parseRate(rate, 'rate'),
    })),
    peerRate: team.enabled && peer.enabled ? parseRate(peer.rate, 'peer.rate') : null,
    cashShare: parseRate(plan.cashShare, 'cashShare'),
  };
}
