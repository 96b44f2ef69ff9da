import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { Amount } from '../../components/Amount/Amount';
import { Icon } from '../../components/Icon/Icon';
import { spoken } from '../../components/spoken';
import { texts } from '../../texts/texts';

interface ChangeLineProps {
  change: NonNullable<HomeView['change']>;
  isToday: boolean;
  onTap(): void;
}

/** What changed since the day before, in one sentence with its main cause. */
export function ChangeLine({ change, isToday, onTap }: ChangeLineProps): ReactElement {
  const { difference, cause, count } = change;
  const than = texts.home.than(isToday);
  const why = texts.home.cause[cause](count);
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
          texts.home.changeNone(than)
        ) : (
          <>
            {difference > 0 ? texts.home.changeMore(than) : texts.home.changeLess(than)}{' '}
            <Amount value={Math.abs(difference)} />
          </>
        )}
        {why && `：${why}`}
      </View>
      <Icon name="forward" small />
    </View>
  );
}
