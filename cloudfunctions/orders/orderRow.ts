import type { OrderRowView } from '../shared/contract/ordersForOperators';
import { orderStatus } from '../shared/domain/orders/orderStatus';
import { orderView } from '../shared/runtime/orderView';
import type { OrderDoc } from '../shared/store/orders';

/** An order as operators see it in a list. */
export const orderRow = (order: OrderDoc): OrderRowView => ({
  ...orderView(order),
  source: order.source,
  member: order.member,
  status: orderStatus(order),
});
