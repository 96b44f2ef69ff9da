import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Fault, Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import { Unreachable } from '../../platform/contract';
import { refusals } from '../../texts/refusals';
import { statesTexts } from '../../texts/states';
import { Button } from '../Button/Button';
import { Icon } from '../Icon/Icon';
import { spoken } from '../spoken';
import './Async.scss';

/** Says what happened, in words, and has one action that works. */
export function ErrorCard({ error, onRetry }: { error: unknown; onRetry(): unknown }): ReactElement {
  const said = inWords(error);
  return (
    <View className="card error" {...spoken({ role: 'alert' })}>
      <View className="error__row">
        <View className="error__icon">
          <Icon name={said.icon} />
        </View>
        <View className="error__words">
          <View className="error__title">{said.title}</View>
          <View className="error__text">{said.text}</View>
        </View>
      </View>
      <Button id="retry" label={statesTexts.retry} icon="refresh" onTap={onRetry} />
      {said.note && <View className="error__note">{said.note}</View>}
    </View>
  );
}

/** The sentence for a refusal's code; a newer server may know codes that this build does not. */
export function refusalText(error: unknown): string {
  if (error instanceof Refused) {
    return refusals[error.code as keyof typeof refusals] ?? statesTexts.unknownRefusal;
  }
  if (error instanceof Unreachable) return statesTexts.unreachable;
  return error instanceof Fault ? statesTexts.fault : statesTexts.ownFault;
}

interface Said {
  icon: 'wifi' | 'info';
  title: string;
  text: string;
  note?: string;
}

function inWords(error: unknown): Said {
  const text = refusalText(error);
  if (error instanceof Refused) return { icon: 'info', title: statesTexts.refusedTitle, text };
  if (error instanceof Fault) {
    return {
      icon: 'info',
      title: statesTexts.faultTitle,
      text,
      note: statesTexts.requestNumber(error.requestId),
    };
  }
  if (error instanceof Unreachable) return { icon: 'wifi', title: statesTexts.unreachableTitle, text };
  return { icon: 'info', title: statesTexts.faultTitle, text };
}
