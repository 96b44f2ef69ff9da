import type { ordersContract } from '../shared/contract/orders';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { effectOn, orderState, visibleOrder } from './orderState';

/** What a refund would do to an order as it stands now. */
export const previewRefund: Handler<typeof ordersContract.previewRefund> = async (
  { now },
  { order: id, amount },
) => {
  const order = await visibleOrder(id);
  if (!order) return refuse('ORDER_UNKNOWN', { field: 'order' });
  if (amount > order.amount - order.refunded) return refuse('REFUND_TOO_LARGE', { field: 'amount' });
  return effectOn(order, amount, await orderState(order, now));
};
