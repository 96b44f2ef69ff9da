import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { displayMonth } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { addMonths } from '../../../../cloudfunctions/shared/domain/time/months';
import { releaseTexts } from '../../texts/release';
import { Icon } from '../Icon/Icon';
import { spoken } from '../spoken';
import './MonthSwitch.scss';

interface MonthSwitchProps {
  /** `YYYY-MM` */
  month: string;
  /** The last month that there is something to see of. */
  last: string;
  onMonth(month: string): void;
}

/** The name of a month between the arrows to the one before and the one after. */
export function MonthSwitch({ month, last, onMonth }: MonthSwitchProps): ReactElement {
  return (
    <View className="month-switch">
      <Arrow
        id="month-before"
        icon="back"
        label={releaseTexts.before}
        onTap={() => onMonth(addMonths(month, -1))}
      />
      <View className="month-switch__name">{displayMonth(month)}</View>
      <Arrow
        id="month-after"
        icon="forward"
        label={releaseTexts.after}
        off={month >= last}
        onTap={() => onMonth(addMonths(month, 1))}
      />
    </View>
  );
}

interface ArrowProps {
  id: string;
  icon: 'back' | 'forward';
  label: string;
  off?: boolean;
  onTap(): void;
}

function Arrow({ id, icon, label, off, onTap }: ArrowProps): ReactElement {
  return (
    <View
      className={`month-switch__arrow${off ? ' month-switch__arrow--off' : ''}`}
      id={id}
      hoverClass={off ? 'none' : 'tappable--down'}
      onClick={() => {
        if (!off) onTap();
      }}
      {...spoken({ role: 'button', label })}
    >
      <Icon name={icon} />
    </View>
  );
}
