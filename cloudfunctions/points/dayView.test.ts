import { anOrder, aRow, aShare, type RowWords } from '../../tests/builders/aRow';
import { greenPointsFull } from '../shared/domain/plan/presets';
import { businessDay } from '../shared/domain/time/businessDay';
import { dayView } from './dayView';

const silver = { id: 'silver', name: '白银', rate: 2_000 };

const view = (words: RowWords) =>
  dayView({ date: businessDay('2026-11-22'), row: aRow(words), planVersion: 3, plan: greenPointsFull });

describe('a day as its member sees it', () => {
  const day = view({
    orders: [anOrder({ todayAccelerated: 2_500, released: 6_100 })],
    share: [aShare({ paid: 1_000 }), aShare({ generation: 2, rate: 3_000, earned: 1_080, paid: 500 })],
    team: {
      earned: 1_500,
      paid: 900,
      steps: [
        [null, 1_000, 10_000],
        ['bronze', 500, 10_000],
      ],
    },
    peer: { rate: 300, base: 10_000, earned: 300, paid: 100 },
    rank: 'silver',
    capped: 2_180,
    cash: 610,
  });

  it('lists the lines in the order of payment, and they add up to the total', () => {
    expect(day.lines.map(({ kind }) => kind)).toEqual(['static', 'share1', 'share2', 'team', 'peer']);
    expect(day.lines.reduce((sum, { paid }) => sum + paid, 0)).toBe(day.total);
    expect(day.orders.reduce((sum, { today }) => sum + today, 0)).toBe(day.total);
    expect(day.points + day.cash).toBe(day.total);
  });

  it('says what was earned and not paid', () => {
    expect(day.lines.reduce((sum, { earned, paid }) => sum + earned - paid, 0)).toBe(day.capped);
  });

  it('carries the arithmetic of every line', () => {
    expect(day.lines).toEqual([
      { kind: 'static', rate: 120, base: 300_000, count: 1, earned: 3_600, paid: 3_600 },
      { kind: 'share1', rate: 5_000, base: 3_600, count: 1, earned: 1_800, paid: 1_000 },
      { kind: 'share2', rate: 3_000, base: 3_600, count: 1, earned: 1_080, paid: 500 },
      {
        kind: 'team',
        rate: null,
        base: 20_000,
        count: null,
        earned: 1_500,
        paid: 900,
        rank: silver,
        steps: [
          { below: null, rateDifference: 1_000, base: 10_000 },
          { below: { id: 'bronze', name: '青铜', rate: 1_000 }, rateDifference: 500, base: 10_000 },
        ],
      },
      { kind: 'peer', rate: 300, base: 10_000, count: null, earned: 300, paid: 100, rank: silver },
    ]);
  });

  it('shows how far each order has come and when its last point is due at its own pace', () => {
    expect(view({ orders: [anOrder()] }).orders).toEqual([
      {
        order: 'shop:1',
        amount: 300_000,
        paidAt: '2026-11-01T02:00:00.000Z',
        pool: 750_000,
        released: 3_600,
        today: 3_600,
        todayStatic: 3_600,
        lastDay: '2027-06-18',
      },
    ]);
  });

  it('shows an order on the day on which it ran dry, without a last day to come', () => {
    const [order] = view({ orders: [anOrder({ released: 750_000 })] }).orders;
    expect(order).toMatchObject({ released: 750_000, today: 3_600, lastDay: null });
  });

  it('leaves out an order that a refund left over-released', () => {
    expect(view({ orders: [anOrder({ pool: 1_000, todayStatic: 0 })] }).orders).toEqual([]);
  });

  it('of a frozen member pays nothing and promises no last day', () => {
    const frozen = view({ frozen: true, orders: [anOrder({ todayStatic: 0 })] });
    expect(frozen).toMatchObject({ frozen: true, total: 0, lines: [] });
    expect(frozen.orders[0]).toMatchObject({ today: 0, lastDay: null });
  });
});
