import type { ReactElement } from 'react';
import type { OrderRowView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { Empty } from '../../components/Async/Empty';
import { PagedTable } from '../../components/PagedTable/PagedTable';
import { texts } from '../../texts/texts';
import { orderColumns } from './orderColumns';
import { type OrderFilter, orderSearchOf } from './orderFilter';
import { readOrders } from './readOrders';

interface OrderListProps {
  filter: OrderFilter;
  open: string | null;
  onOpen(order: string): void;
}

/** The orders of a filter. */
export function OrderList({ filter, open, onOpen }: OrderListProps): ReactElement {
  const wanted = orderSearchOf(filter);
  const words = texts.orders;
  return (
    <PagedTable<OrderRowView, string>
      label={words.table}
      queryKey={['orders', 'search', wanted]}
      read={readOrders(filter)}
      columns={orderColumns}
      keyOf={({ order }) => order}
      chosen={open}
      onOpen={({ order }) => onOpen(order)}
      empty={
        Object.keys(wanted).length === 0 ? (
          <Empty title={words.emptyTitle} note={words.empty} />
        ) : (
          <Empty title={words.emptySearchTitle} note={words.emptySearch} />
        )
      }
    />
  );
}
