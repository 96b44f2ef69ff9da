import type { DayView, OrderProgressView } from '../shared/contract/points';
import { remainingOf } from '../shared/domain/dayClose/dayTotals';
import { type OpenOrder, paidToday } from '../shared/domain/dayClose/row';
import { floorRate } from '../shared/domain/money/rate';
import { lastDay } from '../shared/domain/points/lastDay';
import { lineViews } from './lineViews';
import { dailyRateOf, type SettledRow } from './settledRow';

/** A published day of one member: what was paid, line by line and order by order. */
export function dayView(settled: SettledRow): DayView {
  const { date, row, planVersion } = settled;
  return {
    date,
    total: paidToday(row),
    points: row.day.points,
    cash: row.day.cash,
    capped: row.day.capped,
    frozen: row.frozen,
    lines: lineViews(settled),
    orders: row.orders.filter(isShown).map((order) => orderProgress(order, settled)),
    planVersion,
  };
}

/** An order that a refund left over-released stays in the row for good, but releases nothing any more. */
const isShown = (order: OpenOrder): boolean => remainingOf(order) > 0 || todayOf(order) > 0;

const todayOf = (order: OpenOrder): number => order.todayStatic + order.todayAccelerated;

/** How far one order has come by the end of a settled day. */
export function orderProgress(order: OpenOrder, { date, row, plan }: SettledRow): OrderProgressView {
  const daily = row.frozen ? 0 : floorRate(order.amount, dailyRateOf(plan));
  return {
    order: order.id,
    amount: order.amount,
    paidAt: new Date(order.paidAt).toISOString(),
    pool: order.pool,
    released: order.released,
    today: todayOf(order),
    todayStatic: order.todayStatic,
    lastDay: lastDay(date, remainingOf(order), daily),
  };
}
