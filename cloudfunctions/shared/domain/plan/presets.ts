import type { Plan } from './plan';

const tiers = [
  { id: 'junior', name: '初级会员', threshold: '3000', multiplier: '2.5' },
  { id: 'middle', name: '中级会员', threshold: '9000', multiplier: '3' },
  { id: 'senior', name: '高级会员', threshold: '27000', multiplier: '3.5' },
  { id: 'vip', name: 'VIP会员', threshold: '51000', multiplier: '4' },
];

const ranks = [
  { id: 'bronze', name: '青铜', volume: '50000', rate: '0.10' },
  { id: 'silver', name: '白银', volume: '200000', rate: '0.20' },
  { id: 'gold', name: '黄金', volume: '600000', rate: '0.26' },
  { id: 'platinum', name: '铂金', volume: '2000000', rate: '0.32' },
  { id: 'diamond', name: '钻石', volume: '6000000', rate: '0.38' },
  { id: 'star', name: '星耀', volume: '15000000', rate: '0.44' },
  { id: 'king', name: '王者', volume: '30000000', rate: '0.50' },
];

/** The default of every new environment: tiers, daily release and two generations (settlement.md 1-3 and 6). */
export const twoLevel: Plan = {
  id: 'two-level',
  name: '两级分享',
  tiers,
  release: { dailyRate: '0.012' },
  share: [
    { generation: 1, rate: '0.5' },
    { generation: 2, rate: '0.3' },
  ],
  team: { enabled: false, ranks },
  peer: { enabled: false, rate: '0.03' },
  cashShare: '0',
  spending: { maxPriceShare: '1', yuanPerPoint: '1' },
  transfers: { enabled: false },
  withdrawals: { enabled: false },
  earning: { purchaseRequired: false, headCountRewards: false },
};

/** All sections of settlement.md, with team differential and peer bonus. */
export const greenPointsFull: Plan = {
  ...twoLevel,
  id: 'green-points-full',
  name: '绿色积分（完整版）',
  team: { enabled: true, ranks },
  peer: { enabled: true, rate: '0.03' },
};

/** Both presets by id. A Map, so that no id such as "constructor" finds anything else. */
export const presets: ReadonlyMap<string, Plan> = new Map(
  [twoLevel, greenPointsFull].map((plan) => [plan.id, plan]),
);
