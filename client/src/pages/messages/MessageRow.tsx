import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import type { MessageView } from '../../../../cloudfunctions/shared/contract/account';
import { Icon } from '../../components/Icon/Icon';
import { silent, spoken } from '../../components/spoken';
import { go } from '../../data/go';
import { useShownAmount } from '../../format/shownAmount';
import { clockTime } from '../../format/when';
import { messagesTexts } from '../../texts/messages';
import { messageText, type ShownMessage } from './messageText';

interface MessageRowProps {
  message: MessageView;
  /** Its place in the whole list. */
  place: number;
  today: string;
}

/** One message: a dot while it is new, what happened, and where to look for more. */
export function MessageRow({ message, place, today }: MessageRowProps): ReactElement {
  const show = useShownAmount();
  const { icon, title, text, note, leads, isWarning } = messageText(message, today, show);
  const label = [message.unread ? messagesTexts.unread : '', title, text, note ?? ''].filter(Boolean);
  return (
    <View
      className="message"
      id={`message-${place}`}
      hoverClass={leads ? 'tappable--down' : 'none'}
      onClick={() => leads && follow(leads)}
      {...spoken({ ...(leads && { role: 'link' }), label: label.join('，') })}
    >
      <View className={`message__icon${isWarning ? ' message__icon--warn' : ''}`} {...silent}>
        <Icon name={icon} />
      </View>
      <View className="message__words">
        <View className="message__head">
          <View className="message__title">{title}</View>
          {message.unread && <View className="message__dot" {...silent} />}
          <View className="message__time">{clockTime(Date.parse(message.at))}</View>
        </View>
        <View className="message__text">{text}</View>
        {note && <View className="message__note">{note}</View>}
      </View>
    </View>
  );
}

function follow(leads: NonNullable<ShownMessage['leads']>): void {
  if (leads === 'orders') go('/pages/orders/index');
  else Taro.switchTab({ url: '/pages/invite/index' });
}
