import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { Amount } from '../../components/Amount/Amount';
import { Icon } from '../../components/Icon/Icon';
import { spoken } from '../../components/spoken';
import { homeTexts } from '../../texts/home';

interface ChangeLineProps {
  change: NonNullable<HomeView['change']>;
  isToday: boolean;
  onTap(): void;
}

/** What changed since the day before, in one sentence with its main cause. */
export function ChangeLine({ change, isToday, onTap }: ChangeLineProps): ReactElement {
  const { difference, cause, count } = change;
  const than = homeTexts.than(isToday);
  const why = homeTexts.cause[cause](count);
  const icon = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
  return (
    <View
      className="card change tappable"
      id="change"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="change__sign">
        <Icon name={icon} />
      </View>
      <View className="change__words">
        {difference === 0 ? (
          homeTexts.changeNone(than)
        ) : (
          <>
            {difference > 0 ? homeTexts.changeMore(than) : homeTexts.changeLess(than)}{' '}
            <Amount value={Math.abs(difference)} />
          </>
        )}
        {why && `：${why}`}
      </View>
      <Icon name="forward" small />
    </View>
  );
}
