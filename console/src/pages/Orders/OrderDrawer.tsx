import './Orders.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router-dom';
import { consoleContract } from '../../../../cloudfunctions/shared/contract/console';
import {
  type OrderDetailView,
  ordersForOperators,
} from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { detail } from '../../api/orders';
import { queryClient } from '../../api/queryClient';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { OrderEvents } from './OrderEvents';
import { OrderFacts } from './OrderFacts';
import { OrderFigures } from './OrderFigures';
import { OrderRefunds } from './OrderRefunds';
import { OrderStatusChip } from './OrderStatusChip';
import { RefundDialog } from './RefundDialog';

/** Everything about one order, over the list that it was opened from. */
export function OrderDrawer({ order, onClose }: { order: string; onClose(): void }): ReactElement {
  const query = useQuery({ queryKey: ['orders', 'detail', order], queryFn: () => detail(order) });
  const title = (
    <span className="order__title">
      {texts.orders.drawer(order)}
      {query.data && <OrderStatusChip status={query.data.status} />}
    </span>
  );
  return (
    <Drawer
      open
      size={680}
      title={title}
      extra={query.data && <RefundButton order={query.data} />}
      onClose={onClose}
    >
      <Async query={query} skeleton={<Bones rows={12} />}>
        {(data) => <Content order={data} />}
      </Async>
    </Drawer>
  );
}

function Content({ order }: { order: OrderDetailView }): ReactElement {
  const may = useMay();
  const words = texts.orders;
  return (
    <div className="order">
      <OrderFigures order={order} />
      <section>
        <h3>{words.about}</h3>
        <OrderFacts order={order} />
      </section>
      <section>
        <h3>{words.refunds}</h3>
        <OrderRefunds refunds={order.refunds} />
      </section>
      <section>
        <h3>{words.events}</h3>
        <OrderEvents events={order.events} />
      </section>
      {may(consoleContract.audit.access) && (
        <Link to={`/audit?${new URLSearchParams({ subject: order.order })}`}>{words.showAudit}</Link>
      )}
    </div>
  );
}

/** Only for whoever may refund, while anything is left to be refunded. */
function RefundButton({ order }: { order: OrderDetailView }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const may = useMay();
  const close = () => {
    setOpen(false);
    // Whether it was taken or met another one: the order stands otherwise now, and so does its member.
    queryClient.invalidateQueries({ queryKey: ['orders'] });
    queryClient.invalidateQueries({ queryKey: ['members', 'orders', order.member] });
  };
  if (!may(ordersForOperators.refund.access)) return null;
  return (
    <>
      {order.status !== 'refunded' && <Button onClick={() => setOpen(true)}>{texts.orders.refund}</Button>}
      {isOpen && <RefundDialog order={order} onClose={close} />}
    </>
  );
}
