import type { OrderView } from '../contract/orders';
import { refundDay } from '../domain/orders/refundDay';
import { businessDay } from '../domain/time/businessDay';
import type { OrderDoc } from '../store/orders';

/** An order as its member and the system that sent it see it. */
export const orderView = (order: OrderDoc): OrderView => ({
  order: order._id,
  number: order.number,
  channel: order.channel,
  amount: order.amount,
  refunded: order.refunded,
  paidAt: order.paidAt.toISOString(),
  tier: order.tier,
  pool: order.pool,
  day: order.day,
  late: order.late,
  refundCounts: refundDay({
    day: businessDay(order.day),
    lastEventDay: businessDay(order.lastEventDay),
    refunds: order.refunds.map(({ at }) => ({ at: at.getTime() })),
  }),
  quarantined: order.quarantined?.part ?? null,
});
