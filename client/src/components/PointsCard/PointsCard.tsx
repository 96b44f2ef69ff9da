import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { homeTexts } from '../../texts/home';
import { statesTexts } from '../../texts/states';
import { Amount } from '../Amount/Amount';
import { Icon } from '../Icon/Icon';
import { silent } from '../spoken';
import { Tappable } from '../Tappable';
import { HideAmounts } from './HideAmounts';
import './PointsCard.scss';
import { TodayRelease } from './TodayRelease';

/** What can be tapped on the card; each opens into its arithmetic. */
export type PointsFigure = 'available' | 'inPools' | 'cash' | 'openOrders';

interface PointsCardProps {
  view: HomeView;
  /** The day that it is for the reader, `YYYY-MM-DD`. */
  today: string;
  /** When these figures were seen, in words, while newer ones could not be had. */
  seenAt: string | null;
  onFigure(figure: PointsFigure): void;
  onToday(): void;
}

/** Available, today's release in its two parts, and what is still to come. Old figures are paler and dated. */
export function PointsCard({ view, today, seenAt, onFigure, onToday }: PointsCardProps): ReactElement {
  return (
    <View className={`hero${seenAt === null ? '' : ' hero--old'}`} id="points-card">
      <View className="hero__bamboo" {...silent} />
      <View className="hero__top">
        <View className="hero__name">
          {homeTexts.available}
          <HideAmounts />
        </View>
        <View className="hero__state">
          {seenAt !== null && <Icon name="clock" small />}
          {seenAt === null ? closedText(view.publishedDate) : statesTexts.seenAt(seenAt)}
        </View>
      </View>
      <Tappable onTap={() => onFigure('available')} className="hero__available" id="figure-available">
        <Amount value={view.available} size="display" />
      </Tappable>
      <TodayRelease day={view.day} today={today} unknown={seenAt !== null} onTap={onToday} />
      <View className="hero__foot">
        <Tappable onTap={() => onFigure('inPools')} className="hero__figure" id="figure-pools">
          <View className="hero__label">{homeTexts.inPools}</View>
          <Amount value={view.inPools} size="head" unknown={homeTexts.afterClose} />
        </Tappable>
        <Tappable onTap={() => onFigure('cash')} className="hero__figure" id="figure-cash">
          <View className="hero__label">{homeTexts.cash}</View>
          <Amount value={view.cash} size="head" unit={statesTexts.yuan} />
        </Tappable>
        <Tappable onTap={() => onFigure('openOrders')} className="hero__figure" id="figure-orders">
          <View className="hero__label">{homeTexts.openOrders}</View>
          <OpenOrders count={view.openOrders} />
        </Tappable>
      </View>
    </View>
  );
}

function OpenOrders({ count }: { count: number | null }): ReactElement {
  if (count === null) return <Amount value={null} size="head" unknown={homeTexts.afterClose} />;
  return (
    <View className="hero__count">
      {count}
      <View className="hero__unit">{homeTexts.ordersUnit}</View>
    </View>
  );
}

function closedText(publishedDate: string | null): string {
  if (publishedDate === null) return homeTexts.notClosed;
  return homeTexts.closed(displayDay(publishedDate as BusinessDay));
}
