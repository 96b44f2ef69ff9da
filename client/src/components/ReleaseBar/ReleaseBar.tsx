import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OrderProgressView } from '../../../../cloudfunctions/shared/contract/points';
import { useShownAmount } from '../../format/shownAmount';
import { dayOf, shownDay } from '../../format/when';
import { releaseTexts } from '../../texts/release';
import { Amount } from '../Amount/Amount';
import { spoken } from '../spoken';
import './ReleaseBar.scss';

interface ReleaseBarProps {
  order: OrderProgressView;
  /** The day that `order.today` was released on, `YYYY-MM-DD`. */
  date: string;
  /** Whether that day is today for the reader. */
  isToday: boolean;
}

/** One order's pool: what it has released, striped where the day's share acceleration came from, and its expected last day. */
export function ReleaseBar({ order, date, isToday }: ReleaseBarProps): ReactElement {
  const show = useShownAmount();
  const { amount, pool, released } = order;
  const fast = order.today - order.todayStatic;
  const percent = (value: number) => `${pool === 0 ? 0 : Math.min(100, (value / pool) * 100)}%`;
  const spokenPercent = pool === 0 ? 100 : Math.floor((released / pool) * 100);
  return (
    <View
      className="release-bar"
      {...spoken({ label: releaseTexts.orderSpoken(show(amount), spokenPercent) })}
    >
      <View className="row row--wrap">
        <View className="release-bar__order">
          <Amount value={amount} /> {releaseTexts.orderTitle}
          <View className="release-bar__paid">
            {' '}
            · {releaseTexts.paidOn(shownDay(dayOf(order.paidAt), date))}
          </View>
        </View>
        <View className="release-bar__today">{todayText(order, isToday)}</View>
      </View>
      <View className="release-bar__groove">
        <View className="release-bar__solid" style={{ width: percent(released - fast) }} />
        {fast > 0 && <View className="release-bar__fast" style={{ width: percent(fast) }} />}
      </View>
      <View className="row row--wrap release-bar__foot">
        <View>{releaseTexts.progress(show(released), show(pool))}</View>
        <View>{endText(order, date)}</View>
      </View>
    </View>
  );
}

function todayText({ released, pool, today }: OrderProgressView, isToday: boolean): ReactElement | string {
  if (today === 0) return released >= pool ? releaseTexts.done : releaseTexts.paused;
  return (
    <>
      {isToday ? releaseTexts.todayAmount : releaseTexts.dayAmount} <Amount value={today} />
    </>
  );
}

function endText({ released, pool, lastDay }: OrderProgressView, date: string): string {
  if (lastDay !== null) return releaseTexts.lastDay(shownDay(lastDay, date));
  return released >= pool ? releaseTexts.done : releaseTexts.noLastDay;
}
