import type { OrderRowView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { search } from '../../api/orders';
import type { PageOf } from '../../csv/readAllPages';
import { type OrderFilter, orderSearchOf } from './orderFilter';

/** The pages of a filter, for the list and for a file alike. */
export const readOrders =
  (filter: OrderFilter) =>
  async (cursor: string | undefined): Promise<PageOf<OrderRowView, string>> => {
    const { orders, next } = await search(orderSearchOf(filter), cursor);
    return { rows: orders, next };
  };
