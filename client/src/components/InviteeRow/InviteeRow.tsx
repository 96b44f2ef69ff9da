import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { InviteeView } from '../../../../cloudfunctions/shared/contract/referral';
import { initial } from '../../format/initial';
import { shownStep } from '../../format/shownStep';
import { inviteTexts } from '../../texts/invite';
import { Icon } from '../Icon/Icon';
import { silent, spoken } from '../spoken';
import './InviteeRow.scss';

const STEPS = ['touched', 'registered', 'ordered'] as const;

/** One invitee: a masked name, and how far along: 已打开, 已注册, 首单. Who has not registered has no name. */
export function InviteeRow({ invitee, now }: { invitee: InviteeView; now: number }): ReactElement {
  const reached = STEPS.indexOf(invitee.step);
  const name = invitee.nameMasked ?? invitee.phoneMasked ?? inviteTexts.friend;
  return (
    <View className="invitee" {...spoken({ label: inviteTexts.stepSpoken(name, inviteTexts[invitee.step]) })}>
      <View
        className={`invitee__face${invitee.step === 'touched' ? ' invitee__face--nobody' : ''}`}
        {...silent}
      >
        {invitee.nameMasked === null ? <Icon name="person" /> : initial(invitee.nameMasked)}
      </View>
      <View className="invitee__words">
        <View className="invitee__name">{name}</View>
        <View className="invitee__at">{shownStep(invitee.at, now)}</View>
      </View>
      <View className="steps" {...silent}>
        {STEPS.map((step, index) => (
          <View
            className={`steps__step${index <= reached ? ' steps__step--done' : ''}${index === reached ? ' steps__step--now' : ''}`}
            key={step}
          >
            {inviteTexts[step]}
          </View>
        ))}
      </View>
    </View>
  );
}
