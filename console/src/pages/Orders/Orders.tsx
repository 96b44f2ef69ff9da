import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { texts } from '../../texts/texts';
import { OrderDrawer } from './OrderDrawer';
import { OrderFilterBar } from './OrderFilterBar';
import { OrderList } from './OrderList';
import { orderCsv } from './orderColumns';
import { orderFilterOf, orderParamsOf } from './orderFilter';
import { readOrders } from './readOrders';

/** 订单: which ones, the list, and the order that is open. All of it stands in the address. */
export function Orders(): ReactElement {
  const [params, setParams] = useSearchParams();
  const filter = orderFilterOf(params);
  const open = params.get('order');
  const openOrder = (order: string | null) => {
    const next = orderParamsOf(filter);
    if (order !== null) next.set('order', order);
    setParams(next);
  };
  const key = orderParamsOf(filter).toString();
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.orders.title}</h1>
        <div className="page-head__acts">
          <RowKeys />
          <ExportButton
            key={`export ${key}`}
            name={texts.orders.file}
            columns={orderCsv}
            read={readOrders(filter)}
          />
        </div>
      </div>
      <OrderFilterBar filter={filter} onChange={(next) => setParams(orderParamsOf(next))} />
      <OrderList key={`list ${key}`} filter={filter} open={open} onOpen={openOrder} />
      {open !== null && <OrderDrawer key={open} order={open} onClose={() => openOrder(null)} />}
    </>
  );
}
