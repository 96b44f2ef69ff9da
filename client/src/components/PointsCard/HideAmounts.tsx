import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { toggleAmounts, useHiddenAmounts } from '../../data/hiddenAmounts';
import { homeTexts } from '../../texts/home';
import { Icon } from '../Icon/Icon';
import { spoken } from '../spoken';

/** The eye on a hero card: hides all amounts, or shows them again. */
export function HideAmounts(): ReactElement {
  const hidden = useHiddenAmounts();
  return (
    <View
      className="hero__eye"
      id="toggle-amounts"
      hoverClass="tappable--down"
      onClick={toggleAmounts}
      {...spoken({ role: 'button', label: hidden ? homeTexts.show : homeTexts.hide })}
    >
      <Icon name={hidden ? 'eye-off' : 'eye'} />
    </View>
  );
}
