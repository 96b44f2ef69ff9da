import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Choice } from '../../components/Choice/Choice';
import { choose, useDisplay } from '../../data/display';
import { toggleAmounts, useHiddenAmounts } from '../../data/hiddenAmounts';
import { settingsTexts } from '../../texts/settings';
import { words } from './words';

/** How all components are seen: the same three choices as on the settings page, kept in the same place. */
export function Switches(): ReactElement {
  const { type, look } = useDisplay();
  const hidden = useHiddenAmounts() ? 'hidden' : 'shown';
  return (
    <View className="card catalogue__switches">
      <View className="catalogue__label">{words.light}</View>
      <Choice
        id="look"
        options={settingsTexts.looks}
        chosen={look}
        onChoose={(one) => choose({ look: one })}
      />
      <View className="catalogue__label">{words.type}</View>
      <Choice
        id="type"
        options={settingsTexts.types}
        chosen={type}
        onChoose={(size) => choose({ type: size })}
      />
      <View className="catalogue__label">{words.amounts}</View>
      <Choice
        id="amounts"
        options={words.shownOrHidden}
        chosen={hidden}
        onChoose={(one) => {
          if (one !== hidden) toggleAmounts();
        }}
      />
    </View>
  );
}
