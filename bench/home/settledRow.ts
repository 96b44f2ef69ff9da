import { emptyDay, newRow, type OpenOrder, type Row } from '../../cloudfunctions/shared/domain/dayClose/row';

/** What an order of 3000 yuan and one of 9000 release of their own each day, in 0.01. */
const orders = [
  { amount: 300_000, pool: 750_000, daily: 3_600, tier: 'junior' },
  { amount: 900_000, pool: 2_700_000, daily: 10_800, tier: 'middle' },
];
const share1 = 7_200;
const share2 = 2_160;

/**
 * The row of a member with two open orders and invitees of both generations, so many days after its first one. Members
 * differ in their numbers only, so that each row is as long as the others and as one of a brand of some size.
 */
export function settledRow(number: number, paidAt: Date, days: number): Row {
  const open = orders.map((order, at) => openOrder(`shop:${number}-${at}`, paidAt, order, days));
  const daily = orders.reduce((sum, order) => sum + order.daily, 0);
  const total = daily + share1 + share2;
  const ownVolume = orders.reduce((sum, { amount }) => sum + amount, 0);
  const row = newRow(number === 0 ? -1 : Math.floor(number / 3));
  return {
    ...row,
    ownVolume,
    teamVolume: 6_000_000 + number * 100,
    rank: 'bronze',
    tiers: orders.map(({ tier }) => [tier, 1]),
    toDate: {
      ...row.toDate,
      static: daily * days,
      share: [
        [1, share1 * days],
        [2, share2 * days],
      ],
      points: total * days,
      lots: [[202611, total * days, 0]],
    },
    day: {
      ...emptyDay(),
      points: total,
      static: { rate: 120, base: ownVolume, count: orders.length, paid: daily },
      share: [
        { generation: 1, rate: 5_000, base: 2 * share1, count: 3, earned: share1, paid: share1 },
        { generation: 2, rate: 3_000, base: 7_200, count: 5, earned: share2, paid: share2 },
      ],
    },
    orders: open,
  };
}

const openOrder = (
  id: string,
  paidAt: Date,
  { amount, pool, daily }: (typeof orders)[number],
  days: number,
): OpenOrder => ({
  id,
  paidAt: paidAt.getTime(),
  amount,
  pool,
  granted: pool,
  released: (daily + (share1 + share2) / orders.length) * days,
  todayStatic: daily,
  todayAccelerated: (share1 + share2) / orders.length,
});
