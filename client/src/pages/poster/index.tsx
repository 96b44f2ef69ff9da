import { useQuery } from '@tanstack/react-query';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { Async } from '../../components/Async/Async';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { Button } from '../../components/Button/Button';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { spoken, spokenPicture } from '../../components/spoken';
import { useInvitationCode } from '../../data/useInvitationCode';
import { platform } from '../../platform/platform';
import { posterTexts } from '../../texts/poster';
import './index.scss';
import { drawPoster } from './posterPicture';

/** 海报: one's own, with the mini-program code, to keep in the album and show or print. */
export default function PosterPage(): ReactElement {
  return (
    <PageRoot title={posterTexts.title} back>
      <MemberOnly skeleton={<PosterSkeleton />}>{(profile) => <Poster profile={profile} />}</MemberOnly>
    </PageRoot>
  );
}

function Poster({ profile }: { profile: ProfileView }): ReactElement {
  const code = useInvitationCode();
  return (
    <Async query={code} skeleton={<PosterSkeleton />}>
      {(address) => <DrawnPoster profile={profile} code={address} />}
    </Async>
  );
}

function DrawnPoster({ profile, code }: { profile: ProfileView; code: string }): ReactElement {
  const { member, name, inviteCode } = profile;
  const picture = useQuery({
    queryKey: ['poster', member, name, inviteCode],
    queryFn: () => drawPoster({ name, inviteCode, code }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Async query={picture} skeleton={<PosterSkeleton />}>
      {(path) => (
        <View className="poster">
          <View className="poster__frame">
            <Image
              className="poster__picture"
              id="poster"
              src={path}
              mode="aspectFill"
              showMenuByLongpress
              {...spokenPicture(posterTexts.spoken(inviteCode))}
            />
          </View>
          <Keep path={path} />
          <View className="poster__note">{posterTexts.note}</View>
        </View>
      )}
    </Async>
  );
}

/** Saving, and the way back from a permission that was refused. */
function Keep({ path }: { path: string }): ReactElement {
  const [isRefused, setRefused] = useState(false);
  const save = async () => {
    const outcome = await platform.savePicture(path, posterTexts.title);
    setRefused(outcome === 'refused');
    if (outcome === 'saved' || outcome === 'failed')
      Taro.showToast({ title: posterTexts[outcome], icon: 'none' });
  };
  const { openPermissions } = platform;
  return (
    <>
      {isRefused && (
        <View className="card poster__refused" id="album-refused" {...spoken({ role: 'alert' })}>
          <View className="poster__refused-title">{posterTexts.refusedTitle}</View>
          <View className="poster__refused-text">{posterTexts.refused}</View>
          {openPermissions && (
            <Button
              id="open-settings"
              look="soft"
              label={posterTexts.openSettings}
              onTap={async () => {
                await openPermissions();
                setRefused(false);
              }}
            />
          )}
        </View>
      )}
      <Button
        id="save-poster"
        icon="picture"
        label={platform.sharing === 'wechat' ? posterTexts.save : posterTexts.download}
        onTap={save}
      />
    </>
  );
}

function PosterSkeleton(): ReactElement {
  return (
    <View className="poster">
      <View className="poster__frame bone" />
    </View>
  );
}
