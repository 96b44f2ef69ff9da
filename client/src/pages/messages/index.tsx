import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import type { MessageView } from '../../../../cloudfunctions/shared/contract/account';
import { type BusinessDay, businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Async } from '../../components/Async/Async';
import { Empty } from '../../components/Async/Empty';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { More } from '../../components/Async/More';
import { Button } from '../../components/Button/Button';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { useMessages } from '../../data/useMessages';
import { useMoreAtBottom } from '../../data/useMoreAtBottom';
import { dayOf, shownDay } from '../../format/when';
import { inviteTexts } from '../../texts/invite';
import { messagesTexts } from '../../texts/messages';
import { MessageBones } from './MessageBones';
import './index.scss';
import { MessageRow } from './MessageRow';

/** 消息: what happened, newest first, a card a day; being seen makes them read. */
export default function Messages(): ReactElement {
  return (
    <PageRoot title={messagesTexts.title} back>
      <MemberOnly skeleton={<MessageBones />}>{() => <MemberMessages />}</MemberOnly>
    </PageRoot>
  );
}

function MemberMessages(): ReactElement {
  const query = useMessages();
  useMoreAtBottom(query);
  const today = businessDayOf(Date.now());
  return (
    <Async query={query} skeleton={<MessageBones />}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.messages);
        if (all.length === 0) return <NoMessages />;
        return (
          <View id="message-list">
            {daysOf(all).map(({ day, messages }) => (
              <View key={day}>
                <View className="messages__day">
                  {day === today ? inviteTexts.today : shownDay(day, today)}
                </View>
                <View className="card messages">
                  {messages.map(({ message, place }) => (
                    <MessageRow key={place} message={message} place={place} today={today} />
                  ))}
                </View>
              </View>
            ))}
            <More label={messagesTexts.earlier} query={query} />
            {!query.hasNextPage && <View className="messages__end">{messagesTexts.end}</View>}
          </View>
        );
      }}
    </Async>
  );
}

function NoMessages(): ReactElement {
  return (
    <Empty title={messagesTexts.emptyTitle} text={messagesTexts.empty}>
      <Button
        id="go-invite"
        look="soft"
        label={messagesTexts.emptyStep}
        onTap={() => Taro.switchTab({ url: '/pages/invite/index' })}
      />
    </Empty>
  );
}

interface Day {
  day: BusinessDay;
  /** Each with its place in the whole list. */
  messages: { message: MessageView; place: number }[];
}

/** Neighbours of one day stand together. */
function daysOf(all: readonly MessageView[]): Day[] {
  const days: Day[] = [];
  all.forEach((message, place) => {
    const day = dayOf(message.at);
    if (days.at(-1)?.day !== day) days.push({ day, messages: [] });
    days.at(-1)!.messages.push({ message, place });
  });
  return days;
}
