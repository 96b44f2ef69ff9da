import type { LineView } from '../../../../cloudfunctions/shared/contract/explanation';
import type { DayView, OrderProgressView } from '../../../../cloudfunctions/shared/contract/points';

const bronze = { id: 'bronze', name: '青铜', rate: 1000 };
const silver = { id: 'silver', name: '白银', rate: 2000 };

const orders: OrderProgressView[] = [
  {
    order: 'shop:20260802001',
    amount: 4_200_00,
    paidAt: '2026-08-02T03:20:00.000Z',
    pool: 10_500_00,
    released: 3_812_40,
    today: 96_00,
    todayStatic: 8_40,
    lastDay: '2027-03-08',
  },
  {
    order: 'shop:20261015007',
    amount: 3_980_00,
    paidAt: '2026-10-15T11:05:00.000Z',
    pool: 9_950_00,
    released: 302_48,
    today: 7_96,
    todayStatic: 7_96,
    lastDay: '2030-03-01',
  },
];

const ofOrders: LineView = { kind: 'static', paid: 16_36, earned: 16_36, rate: 20, base: 8_180_00, count: 2 };
const share1: LineView = { kind: 'share1', paid: 42_00, earned: 42_00, rate: 5000, base: 84_00, count: 3 };
const share2: LineView = { kind: 'share2', paid: 13_20, earned: 13_20, rate: 3000, base: 44_00, count: 5 };
const team: LineView = {
  kind: 'team',
  paid: 28_00,
  earned: 28_00,
  rate: null,
  base: 180_00,
  count: null,
  rank: silver,
  steps: [
    { below: null, rateDifference: 2000, base: 100_00 },
    { below: bronze, rateDifference: 1000, base: 80_00 },
  ],
};
const peer: LineView = {
  kind: 'peer',
  paid: 4_40,
  earned: 4_40,
  rate: 300,
  base: 146_80,
  count: null,
  rank: silver,
};

/** Every kind of line, paid in full. */
export const plainDay: DayView = {
  date: '2026-11-22',
  total: 103_96,
  points: 72_78,
  cash: 31_18,
  capped: 0,
  frozen: false,
  lines: [ofOrders, share1, share2, team, peer],
  orders,
  planVersion: 1,
};

/** The day before, of a member who has invited nobody. */
export const dailyOnly: DayView = {
  ...plainDay,
  date: '2026-11-21',
  total: 16_36,
  points: 11_46,
  cash: 4_90,
  lines: [ofOrders],
  orders: orders.map((order) => ({ ...order, today: order.todayStatic })),
};

/** The pools went dry in the middle of the second line: one line was paid in part, one not at all. */
export const cappedDay: DayView = {
  ...plainDay,
  date: '2026-11-20',
  total: 46_36,
  points: 32_46,
  cash: 13_90,
  capped: 25_20,
  lines: [ofOrders, { ...share1, paid: 30_00 }, { ...share2, paid: 0 }],
  orders: orders.map((order, index) => ({
    ...order,
    released: order.pool,
    today: index === 0 ? 38_40 : 7_96,
    lastDay: null,
  })),
};

/** Nothing is released while an account is frozen. */
export const frozenDay: DayView = {
  ...plainDay,
  date: '2026-11-19',
  total: 0,
  points: 0,
  cash: 0,
  frozen: true,
  lines: [],
  orders: orders.map((order) => ({ ...order, today: 0, todayStatic: 0, lastDay: null })),
};
