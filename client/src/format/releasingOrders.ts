import type { LineView } from '../../../cloudfunctions/shared/contract/explanation';
import type { DayView, OrderProgressView } from '../../../cloudfunctions/shared/contract/points';
import { floorRate, type Rate } from '../../../cloudfunctions/shared/domain/money/rate';

/** An order that released something of its own on a day. */
export interface ReleasingOrder {
  order: OrderProgressView;
  /** Its pool held less than the day's rate of its amount: it released what was left. */
  isLast: boolean;
}

/** The orders behind a day's static line, first paid first (settlement.md 2). */
export function releasingOrders(day: DayView, line: LineView): ReleasingOrder[] {
  const rate = (line.rate ?? 0) as Rate;
  return day.orders
    .filter(({ todayStatic }) => todayStatic > 0)
    .map((order) => ({ order, isLast: order.todayStatic < floorRate(order.amount, rate) }));
}
