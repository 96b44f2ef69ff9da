import type { OrderView, ordersContract } from '../../../cloudfunctions/shared/contract/orders';
import { call } from './call';

/** One's own orders, newest first, page by page. */
export function myOrders(cursor: string | undefined): Promise<{ orders: OrderView[]; next: string | null }> {
  return call<typeof ordersContract.mine>('orders', 'mine', { cursor });
}
