import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { silent } from '../spoken';

export type IconName =
  | 'eye'
  | 'eye-off'
  | 'forward'
  | 'back'
  | 'close'
  | 'up'
  | 'down'
  | 'same'
  | 'order'
  | 'rules'
  | 'copy'
  | 'send'
  | 'link'
  | 'picture'
  | 'lock'
  | 'person'
  | 'people'
  | 'shield'
  | 'refresh'
  | 'wifi'
  | 'clock'
  | 'info'
  | 'check'
  | 'ticket'
  | 'return'
  | 'bell'
  | 'gear'
  | 'download'
  | 'letters'
  | 'moon'
  | 'leave'
  | 'leaf';

/** A line icon in the colour of the text around it (styles/icons.scss); always beside words, so never read aloud. */
export function Icon({ name, small }: { name: IconName; small?: boolean }): ReactElement {
  return <View className={`icon icon--${name}${small ? ' icon--small' : ''}`} {...silent} />;
}
