import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import { Empty } from '../../components/Async/Empty';
import { Icon } from '../../components/Icon/Icon';
import { ReleaseBar } from '../../components/ReleaseBar/ReleaseBar';
import { silent, spoken } from '../../components/spoken';
import { releaseTexts } from '../../texts/release';

interface OrdersCardProps {
  day: DayView | null;
  today: string;
  /** Whether anything was ever released: then the orders have only run dry. */
  hasReleased: boolean;
}

/** Each order that is being released as a bar, with what the two kinds of filling mean. */
export function OrdersCard({ day, today, hasReleased }: OrdersCardProps): ReactElement {
  const orders = day?.orders ?? [];
  return (
    <View className="card orders" id="orders">
      <View className="card__head">
        <View className="card__title">{releaseTexts.orders}</View>
        {orders.length > 0 && (
          <View className="orders__legend" {...silent}>
            <View className="orders__solid" />
            {releaseTexts.released}
            <View className="orders__fast" />
            {day?.date === today ? releaseTexts.fastToday : releaseTexts.fastThatDay}
          </View>
        )}
      </View>
      {day === null || orders.length === 0 ? (
        <NoOrders hasReleased={hasReleased} />
      ) : (
        orders.map((order) => (
          <ReleaseBar key={order.order} order={order} date={day.date} isToday={day.date === today} />
        ))
      )}
      <View
        className="orders__all"
        id="all-orders"
        hoverClass="tappable--down"
        onClick={() => Taro.navigateTo({ url: '/pages/orders/index' })}
        {...spoken({ role: 'link' })}
      >
        {releaseTexts.allOrders} <Icon name="forward" small />
      </View>
    </View>
  );
}

function NoOrders({ hasReleased }: { hasReleased: boolean }): ReactElement {
  const { doneTitle, allDone, emptyTitle, empty } = releaseTexts;
  return hasReleased ? (
    <Empty small title={doneTitle} text={allDone} />
  ) : (
    <Empty small title={emptyTitle} text={empty} />
  );
}
