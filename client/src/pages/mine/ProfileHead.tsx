import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import type { InviterView } from '../../../../cloudfunctions/shared/contract/referral';
import { Icon } from '../../components/Icon/Icon';
import { silent, spoken } from '../../components/spoken';
import { mineTexts } from '../../texts/mine';
import { registerTexts } from '../../texts/register';

interface ProfileHeadProps {
  profile: ProfileView;
  tier: string | null;
  inviter: InviterView | undefined;
  onTap(): void;
}

/** Name, tier, masked number, and who invited; tapping it changes the name. */
export function ProfileHead({ profile, tier, inviter, onTap }: ProfileHeadProps): ReactElement {
  const facts = [profile.phoneMasked, inviterText(inviter)].filter((fact) => fact !== null);
  return (
    <View
      className="profile"
      id="profile"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="profile__face" {...silent}>
        {profile.name === null ? <Icon name="person" /> : [...profile.name].at(-1)}
      </View>
      <View className="profile__words">
        <View className="profile__name">
          {profile.name ?? mineTexts.unnamed}
          {tier !== null && <View className="profile__chip">{tier}</View>}
          {profile.frozen && <View className="profile__chip profile__chip--warn">{mineTexts.frozen}</View>}
        </View>
        <View className="profile__facts">{facts.join(' · ')}</View>
      </View>
      <Icon name="forward" small />
    </View>
  );
}

/** Nothing while it is unknown: 没有推荐人 is only said when it is so. */
function inviterText(view: InviterView | undefined): string | null {
  if (view === undefined) return null;
  if (view.inviter === null) return mineTexts.noInviter;
  const { nameMasked, phoneMasked } = view.inviter;
  return mineTexts.inviter(nameMasked ?? phoneMasked ?? registerTexts.someone);
}
