import type { LineView } from '../../cloudfunctions/shared/contract/explanation';
import type { DayView, OrderProgressView } from '../../cloudfunctions/shared/contract/points';

/** A published day as it comes over the wire; nothing happened on it unless a test says so. */
export const aDayView = (words: Partial<DayView> = {}): DayView => ({
  date: '2026-11-22',
  total: 0,
  points: 0,
  cash: 0,
  capped: 0,
  frozen: false,
  lines: [],
  orders: [],
  planVersion: 1,
  ...words,
});

/** An order of 3000.00 that released its 36.00 of the day. */
export const anOrderView = (words: Partial<OrderProgressView> = {}): OrderProgressView => ({
  order: 'shop:1',
  amount: 300_000,
  paidAt: '2026-11-01T02:00:00.000Z',
  pool: 750_000,
  released: 3_600,
  today: 3_600,
  todayStatic: 3_600,
  lastDay: '2027-06-18',
  ...words,
});

/** A static line at 1.2 %, by what its orders paid. */
export const aStatic = (words: { base: number; count: number; paid: number }): LineView => ({
  kind: 'static',
  rate: 120,
  earned: words.paid,
  ...words,
});
