import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OrderView } from '../../../../cloudfunctions/shared/contract/orders';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Amount } from '../../components/Amount/Amount';
import { Async } from '../../components/Async/Async';
import { BoneCard } from '../../components/Async/Bone';
import { Empty } from '../../components/Async/Empty';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { More } from '../../components/Async/More';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { useMoreAtBottom } from '../../data/useMoreAtBottom';
import { useOrders } from '../../data/useOrders';
import { useShownAmount } from '../../format/shownAmount';
import { dayOf, shownDay } from '../../format/when';
import { mineTexts } from '../../texts/mine';
import { statesTexts } from '../../texts/states';
import './index.scss';

/** 订单: what was paid, what it granted, and from which day it counts. */
export default function Orders(): ReactElement {
  return (
    <PageRoot title={mineTexts.ordersTitle} back>
      <MemberOnly skeleton={<BoneCard rows={5} />}>{() => <MemberOrders />}</MemberOnly>
    </PageRoot>
  );
}

function MemberOrders(): ReactElement {
  const query = useOrders();
  useMoreAtBottom(query);
  return (
    <Async query={query} skeleton={<BoneCard rows={5} />}>
      {({ pages }) => {
        const orders = pages.flatMap((page) => page.orders);
        if (orders.length === 0)
          return <Empty title={mineTexts.ordersEmptyTitle} text={mineTexts.ordersEmpty} />;
        return (
          <View className="card lines" id="order-list">
            {orders.map((order) => (
              <OrderLine key={order.order} order={order} />
            ))}
            <More label={mineTexts.more} query={query} />
          </View>
        );
      }}
    </Async>
  );
}

function OrderLine({ order }: { order: OrderView }): ReactElement {
  const show = useShownAmount();
  const today = businessDayOf(Date.now());
  return (
    <View className="order">
      <View className="row">
        <View className="order__day">{shownDay(dayOf(order.paidAt), today)}</View>
        <Amount value={order.amount} unit={statesTexts.yuan} />
      </View>
      <View className="row row--wrap order__facts">
        <View>{order.number}</View>
        <View>{order.pool > 0 ? mineTexts.orderPool(show(order.pool)) : mineTexts.orderNoGrant}</View>
      </View>
      <View className="row row--wrap order__facts">
        <OrderDay order={order} day={shownDay(order.day, today)} />
        {order.refunded > 0 && (
          <View className="order__refund">{mineTexts.orderRefunded(show(order.refunded))}</View>
        )}
        {order.refundCounts?.late && !order.quarantined && (
          <View>{mineTexts.refundLate(shownDay(order.refundCounts.day, today))}</View>
        )}
        {order.quarantined === 'refund' && <View className="order__refund">{mineTexts.refundAside}</View>}
      </View>
    </View>
  );
}

/** From which day it counts, and why that is later than one would expect, or that it does not count at all. */
function OrderDay({ order, day }: { order: OrderView; day: string }): ReactElement {
  if (order.quarantined === 'payment') return <View className="order__aside">{mineTexts.orderAside}</View>;
  return <View>{order.late ? mineTexts.orderLate(day) : mineTexts.orderCounts(day)}</View>;
}
