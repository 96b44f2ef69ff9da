import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';
import { Icon } from '../../components/Icon/Icon';
import { spoken } from '../../components/spoken';
import { useCalm } from '../../data/useCalm';
import { useFresh } from '../../data/useFresh';
import { useInvitees } from '../../data/useInvitees';
import { groupTexts } from '../../texts/group';
import { inviteTexts } from '../../texts/invite';
import './InviteProgress.scss';

/** How far those have come whom a promoter invited; leads to the invitation page. Below the fold, so it asks for itself. */
export function InviteProgress(): ReactElement | null {
  const invitees = useInvitees(1, useCalm());
  useFresh(invitees);
  const counts = invitees.data?.pages[0]?.counts;
  if (invitees.isPending) return <BoneCard rows={2} />;
  // Without an answer the invitation page says what is the matter; here points come first.
  if (counts === undefined) return null;
  const { touched, registered, ordered } = counts;
  return (
    <View
      className="card invite-progress tappable"
      id="invite-progress"
      hoverClass="tappable--down"
      onClick={() => Taro.switchTab({ url: '/pages/invite/index' })}
      {...spoken({ role: 'link', label: groupTexts.progressSpoken(touched, registered, ordered) })}
    >
      <View className="row">
        <View className="card__title">{groupTexts.progressTitle}</View>
        <Icon name="forward" small />
      </View>
      <View className="invite-progress__steps">
        {(['touched', 'registered', 'ordered'] as const).map((step) => (
          <View className="invite-progress__step" key={step}>
            <View className="invite-progress__count">{counts[step]}</View>
            <View className="invite-progress__name">{inviteTexts[step]}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
