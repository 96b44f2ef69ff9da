import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import { refusalText } from '../../components/Async/ErrorCard';
import { Icon } from '../../components/Icon/Icon';
import { silent } from '../../components/spoken';
import { useTouch } from '../../data/useTouch';
import { initial } from '../../format/initial';
import { registerTexts } from '../../texts/register';

/** Who invites, where an invitation was opened; an invitation that does not count says why. */
export function InviterCard(): ReactElement | null {
  const touch = useTouch();
  if (touch.error instanceof Refused)
    return <View className="inviter inviter--none">{refusalText(touch.error)}</View>;
  if (touch.data === undefined) return null;
  const { nameMasked, phoneMasked } = touch.data.inviter;
  return (
    <View className="inviter" id="inviter">
      <View className="inviter__face" {...silent}>
        {nameMasked === null ? <Icon name="person" /> : initial(nameMasked)}
      </View>
      <View className="inviter__words">
        <View className="inviter__name">
          {registerTexts.invites(nameMasked ?? phoneMasked ?? registerTexts.someone)}
        </View>
        <View className="inviter__note">{registerTexts.inviterNote}</View>
      </View>
    </View>
  );
}
