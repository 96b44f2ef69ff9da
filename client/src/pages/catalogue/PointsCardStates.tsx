import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { HideAmounts } from '../../components/PointsCard/HideAmounts';
import { PointsCard } from '../../components/PointsCard/PointsCard';
import { PointsCardSkeleton } from '../../components/PointsCard/PointsCardSkeleton';
import { nothing } from './aMoment';
import { cappedDay, dailyOnly, frozenDay } from './days';
import { beforeFirstClose, home, today } from './fixtures';
import { Section, State } from './State';

const views: Record<string, HomeView> = {
  known: home,
  'of an earlier day, daily release only': { ...home, day: dailyOnly, publishedDate: dailyOnly.date },
  'before the first close': beforeFirstClose,
  'capped, pools empty': {
    ...home,
    day: cappedDay,
    publishedDate: cappedDay.date,
    inPools: 0,
    openOrders: 0,
  },
  frozen: { ...home, day: frozenDay, publishedDate: frozenDay.date },
  'very large amounts': {
    ...home,
    available: 123_456_789_01,
    cash: 9_876_543_21,
    inPools: 87_654_321_00,
    openOrders: 128,
  },
};

/** The time that old figures were seen at, as `shownMoment` says it. */
const SEEN_AT = '今天 08:12';

export function PointsCardStates(): ReactElement {
  return (
    <Section of="PointsCard">
      {Object.entries(views).map(([name, view]) => (
        <State name={name} key={name}>
          <PointsCard view={view} today={today} seenAt={null} onFigure={nothing} onToday={nothing} />
        </State>
      ))}
      <State name="stale: seen before, nothing newer could be had">
        <PointsCard view={home} today={today} seenAt={SEEN_AT} onFigure={nothing} onToday={nothing} />
      </State>
      <State name="PointsCardSkeleton">
        <PointsCardSkeleton />
      </State>
      <State name="HideAmounts, for all cards at once">
        <View className="hero">
          <HideAmounts />
        </View>
      </State>
    </Section>
  );
}
