import { anOrder, aRow, type RowWords } from '../../tests/builders/aRow';
import { twoLevel } from '../shared/domain/plan/presets';
import { businessDay } from '../shared/domain/time/businessDay';
import type { OrderDoc } from '../shared/store/orders';
import { orderView } from './orderView';

const paid = (words: Partial<OrderDoc> = {}): OrderDoc => ({
  _id: 'shop:1',
  source: 'shop',
  number: '1',
  member: 'A',
  memberNumber: 0,
  amount: 300_000,
  paidAt: new Date('2026-11-01T02:00:00Z'),
  channel: '',
  category: '',
  planVersion: 1,
  tier: 'junior',
  pool: 750_000,
  releasedBefore: 0,
  refunded: 0,
  status: 'paid',
  refunds: [],
  day: '2026-11-02',
  late: false,
  lastEventDay: '2026-11-02',
  ...words,
});

function view(order: OrderDoc, row: RowWords | null, date: string | null = '2026-11-22') {
  const publishedDate = date === null ? null : businessDay(date);
  const settled =
    row && publishedDate ? { date: publishedDate, row: aRow(row), planVersion: 1, plan: twoLevel } : null;
  return orderView({ order, grantedBy: twoLevel, inForce: twoLevel, publishedDate, settled });
}

describe('the progress of one order', () => {
  it('is that of the published day', () => {
    expect(view(paid(), { orders: [anOrder()] })).toEqual({
      order: 'shop:1',
      amount: 300_000,
      paidAt: '2026-11-01T02:00:00.000Z',
      pool: 750_000,
      released: 3_600,
      today: 3_600,
      todayStatic: 3_600,
      lastDay: '2027-06-18',
      granted: 750_000,
      refunded: 0,
      multiplier: '2.5',
      tier: 'junior',
    });
  });

  it('before its first day is what it brought, and ends counted from that day', () => {
    const early = paid({ day: '2026-11-23', releasedBefore: 742_800 });
    expect(view(early, { orders: [] })).toMatchObject({ released: 742_800, today: 0, lastDay: '2026-11-24' });
    expect(view(early, null, null)).toMatchObject({ released: 742_800, lastDay: '2026-11-24' });
  });

  it('is complete when the order has left the row', () => {
    expect(view(paid(), { orders: [] })).toMatchObject({ released: 750_000, today: 0, lastDay: null });
  });

  it('shows a refund at once, and what was released as it was', () => {
    const refunded = paid({
      amount: 600_000,
      pool: 1_500_000,
      refunded: 300_000,
      refunds: [{ refund: 'r', amount: 300_000, at: new Date('2026-11-22T02:00:00Z') }],
      lastEventDay: '2026-11-23',
    });
    const row = {
      orders: [anOrder({ amount: 600_000, pool: 1_500_000, released: 7_200, todayStatic: 7_200 })],
    };
    expect(view(refunded, row)).toMatchObject({
      amount: 300_000,
      pool: 750_000,
      released: 7_200,
      refunded: 300_000,
    });
    expect(view(refunded, { orders: [] })).toMatchObject({
      pool: 750_000,
      released: 1_500_000,
      lastDay: null,
    });
  });

  it('of an order that ran dry keeps what was released while a refund, known after the seal, does not count yet', () => {
    const refunded = paid({
      refunded: 300_000,
      refunds: [{ refund: 'r', amount: 300_000, at: new Date('2026-11-21T15:59:00Z') }],
      lastEventDay: '2026-11-23',
    });
    expect(view(refunded, { orders: [] })).toMatchObject({ pool: 0, released: 750_000, lastDay: null });
  });

  it('of an order that was refunded first and ran dry then is the smaller pool', () => {
    const refunded = paid({
      amount: 600_000,
      pool: 1_500_000,
      refunded: 300_000,
      refunds: [{ refund: 'r', amount: 300_000, at: new Date('2026-11-05T02:00:00Z') }],
      lastEventDay: '2026-11-06',
    });
    expect(view(refunded, { orders: [] })).toMatchObject({ pool: 750_000, released: 750_000 });
  });

  it('promises no last day to a frozen member', () => {
    expect(view(paid(), { frozen: true, orders: [anOrder({ todayStatic: 0 })] }).lastDay).toBeNull();
  });

  it('of an order below every tier has neither tier nor pool', () => {
    const small = paid({ amount: 100_000, pool: 0, tier: null });
    expect(view(small, { orders: [] })).toMatchObject({
      tier: null,
      multiplier: null,
      pool: 0,
      released: 0,
      lastDay: null,
    });
  });
});
