import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';

/** A component with its states; `of` is the name of its folder or file under components/. */
export function Section({ of, children }: PropsWithChildren<{ of: string }>): ReactElement {
  return (
    <View className="catalogue__section" id={`section-${of}`}>
      <View className="catalogue__name">{of}</View>
      <View className="catalogue__states">{children}</View>
    </View>
  );
}

interface StateProps {
  name: string;
  /** On a card's ground, with a card's edges: for what pages never show on the bare ground. */
  card?: boolean;
}

/** One state, told by its name. */
export function State({ name, card, children }: PropsWithChildren<StateProps>): ReactElement {
  return (
    <View className="catalogue__state">
      <View className="catalogue__label">{name}</View>
      {card ? <View className="card">{children}</View> : children}
    </View>
  );
}
