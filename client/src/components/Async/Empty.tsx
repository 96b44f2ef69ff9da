import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';
import { silent } from '../spoken';
import './Async.scss';

interface EmptyProps {
  title: string;
  text: string;
  /** Drawn large on a page of its own, small inside a card. */
  small?: boolean;
}

/** Nothing is here yet: says so, says what comes next, and offers the step (children). */
export function Empty({ title, text, small, children }: PropsWithChildren<EmptyProps>): ReactElement {
  return (
    <View className={small ? 'empty empty--small' : 'card empty'}>
      <View className="empty__art" {...silent}>
        <View className="empty__sprout" />
      </View>
      <View className="empty__title">{title}</View>
      <View className="empty__text">{text}</View>
      {children}
    </View>
  );
}
