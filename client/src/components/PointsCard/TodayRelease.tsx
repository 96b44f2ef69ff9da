import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { staticPart } from '../../format/dayParts';
import { homeTexts } from '../../texts/home';
import { releaseTexts } from '../../texts/release';
import { statesTexts } from '../../texts/states';
import { Amount } from '../Amount/Amount';
import { Icon } from '../Icon/Icon';
import { silent, spoken } from '../spoken';

interface TodayReleaseProps {
  day: DayView | null;
  today: string;
  /** The newest day could not be had: it says so, and never shows a zero. */
  unknown: boolean;
  onTap(): void;
}

/** The last published day as one bar in its two parts: 每日释放 solid, 分享加速 striped. */
export function TodayRelease({ day, today, unknown, onTap }: TodayReleaseProps): ReactElement {
  if (unknown || day === null) {
    return (
      <View className="today">
        <View className="today__row">
          <View className="today__name">{homeTexts.today}</View>
          <View className="today__unknown">{unknown ? statesTexts.unknown : releaseTexts.emptyTitle}</View>
        </View>
        <View className="today__bar today__bar--unknown" {...silent} />
        {unknown && <View className="today__note">{homeTexts.notFetched}</View>}
      </View>
    );
  }
  const solid = staticPart(day);
  const fast = day.total - solid;
  const name = day.date === today ? homeTexts.today : homeTexts.ofDay(displayDay(day.date as BusinessDay));
  return (
    <View
      className="today tappable"
      id="today"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="today__row">
        <View className="today__name">{name}</View>
        <View className="today__amount">
          <Amount value={day.total} size="head" />
          <Icon name="forward" small />
        </View>
      </View>
      <View className="today__bar" {...silent}>
        {solid > 0 && <View className="today__static" style={{ flexGrow: solid }} />}
        {fast > 0 && <View className="today__fast" style={{ flexGrow: fast }} />}
      </View>
      {day.frozen ? (
        <View className="today__note">{homeTexts.frozen}</View>
      ) : (
        <View className="today__parts">
          <View className="today__part">
            {homeTexts.static} <Amount value={solid} />
          </View>
          <View className="today__part">
            {homeTexts.fast} <Amount value={fast} />
          </View>
        </View>
      )}
    </View>
  );
}
