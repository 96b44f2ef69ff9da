import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';
import { spoken } from './spoken';

interface TappableProps {
  id: string;
  className: string;
  onTap(): void;
}

/** A part of a card that opens something: its explanation, as a rule. */
export function Tappable({ id, className, onTap, children }: PropsWithChildren<TappableProps>): ReactElement {
  return (
    <View
      className={`${className} tappable`}
      id={id}
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      {children}
    </View>
  );
}
