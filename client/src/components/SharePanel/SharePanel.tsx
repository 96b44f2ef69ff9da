import { useMutation } from '@tanstack/react-query';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { invitationLink } from '../../api/referral';
import { invitationPath } from '../../data/invitation';
import { shareOf } from '../../data/shareMessage';
import { platform } from '../../platform/platform';
import { inviteTexts } from '../../texts/invite';
import { statesTexts } from '../../texts/states';
import { refusalText } from '../Async/ErrorCard';
import { Button } from '../Button/Button';
import { Icon } from '../Icon/Icon';
import { silent, silentPicture, spoken } from '../spoken';
import './SharePanel.scss';

/** The card as the friend will see it, one's invite code, and the way to send it. */
export function SharePanel({ profile, picture }: { profile: ProfileView; picture: string }): ReactElement {
  const message = shareOf(profile, picture);
  return (
    <View className="card share" id="share-panel">
      <View className="share__row">
        <View className="share__card" {...silent}>
          <View className="share__title">{message.title}</View>
          <Image className="share__picture" src={message.imageUrl} mode="aspectFill" {...silentPicture} />
          <View className="share__foot">{inviteTexts.miniProgram}</View>
        </View>
        <View className="share__words">
          <View className="share__head">{inviteTexts.cardTitle}</View>
          <View className="share__text">{inviteTexts.card}</View>
          <View className="share__note">{inviteTexts.cardNote}</View>
          <View className="share__mine">{inviteTexts.myCode}</View>
          <View
            className="share__code"
            id="copy-code"
            hoverClass="tappable--down"
            onClick={() => copy(profile.inviteCode)}
            {...spoken({ role: 'button', label: `${inviteTexts.copyCode} ${profile.inviteCode}` })}
          >
            <View id="invite-code">{profile.inviteCode}</View>
            <Icon name="copy" />
          </View>
        </View>
      </View>
      <View className="share__acts">
        {platform.sharing === 'wechat' ? (
          <Button id="send" label={inviteTexts.send} icon="send" openType="share" />
        ) : (
          <Button
            id="send"
            label={inviteTexts.copyLink}
            icon="link"
            onTap={() => copyLink(profile.inviteCode)}
          />
        )}
        <Button
          id="to-poster"
          look="soft"
          label={inviteTexts.poster}
          icon="picture"
          onTap={() => Taro.navigateTo({ url: '/pages/poster/index' })}
        />
      </View>
      {platform.sharing === 'wechat' && <CopyLink />}
    </View>
  );
}

/** For a friend who is not reached by WeChat's own cards: by message or in another app. */
function CopyLink(): ReactElement {
  const { error, mutateAsync } = useMutation({
    mutationFn: async () => {
      const { link, days } = await invitationLink();
      await platform.copy(link);
      Taro.showToast({ title: inviteTexts.linkCopied(days), icon: 'none' });
    },
  });
  return (
    <>
      <Button
        id="copy-link"
        look="plain"
        label={inviteTexts.copyLink}
        icon="link"
        onTap={() => mutateAsync().catch(() => undefined)}
      />
      {error && <View className="field__fault">{refusalText(error)}</View>}
    </>
  );
}

async function copyLink(code: string): Promise<void> {
  await copy(platform.linkTo(invitationPath(code)) ?? code);
}

async function copy(text: string): Promise<void> {
  await platform.copy(text);
  Taro.showToast({ title: statesTexts.copied, icon: 'none' });
}
