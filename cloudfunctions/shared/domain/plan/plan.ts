import type { Fen } from '../money/amount';
import type { Rate } from '../money/rate';

/**
 * A version of the business rules as people publish it (settlement.md 7): amounts and rates are decimal texts, exactly as
 * in the input of `settle` (settlement.md 8). Made only by `validatePlan`, which fills in the defaults.
 */
export interface Plan {
  id: string;
  /** What people call it, zh-CN. */
  name: string;
  /** Rising thresholds in yuan; multipliers never fall (settlement.md 1). */
  tiers: PlanTier[];
  /** Share of an order's amount that it releases each day (settlement.md 2). */
  release: { dailyRate: string };
  /** One rate for each generation that shares (settlement.md 3). */
  share: PlanShare[];
  /** Ranks by team volume (settlement.md 4). */
  team: { enabled: boolean; ranks: PlanRank[] };
  /** Works only together with `team` (settlement.md 5). */
  peer: { enabled: boolean; rate: string };
  /** Part of a day's release that is paid as cash (settlement.md 6). */
  cashShare: string;
  spending: PlanSpending;
  /** Points from member to member; what came that way never becomes cash. */
  transfers: { enabled: boolean };
  /** Cash out of the wallet to a bank or WeChat account. */
  withdrawals: { enabled: boolean };
  /** What else decides who earns; both are named by the compliance check. */
  earning: { purchaseRequired: boolean; headCountRewards: boolean };
}

export interface PlanTier {
  id: string;
  name: string;
  threshold: string;
  multiplier: string;
}

export interface PlanShare {
  generation: number;
  rate: string;
}

export interface PlanRank {
  id: string;
  name: string;
  volume: string;
  rate: string;
}

export interface PlanSpending {
  /** Largest part of a price that may be paid with points, 0 to 1. */
  maxPriceShare: string;
  /** Yuan of price that one point pays (settlement.md, Units). */
  yuanPerPoint: string;
}

/** A plan ready to reckon with: the same figures as integers. Made by `compilePlan`. */
export interface SettlementRules {
  tiers: readonly TierRule[];
  dailyRate: Rate;
  /** By rising generation, which is the order of payment (settlement.md 6). */
  share: readonly ShareRule[];
  teamEnabled: boolean;
  /** Empty when team is disabled: nobody has a rank then. */
  ranks: readonly RankRule[];
  /** Null when there is no peer bonus, which includes every plan without team. */
  peerRate: Rate | null;
  cashShare: Rate;
}

export interface TierRule {
  id: string;
  threshold: Fen;
  multiplier: Rate;
}

export interface ShareRule {
  generation: number;
  rate: Rate;
}

export interface RankRule {
  id: string;
  volume: Fen;
  rate: Rate;
}
