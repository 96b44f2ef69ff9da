import { useShareAppMessage } from '@tarojs/taro';
import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { SharePanel } from '../../components/SharePanel/SharePanel';
import { shareOf } from '../../data/shareMessage';
import { useSession } from '../../data/useSession';
import { texts } from '../../texts/texts';
import { Invitees } from './Invitees';
import './index.scss';

/** 邀请: the card to send, and how far each invitee has come; two generations and no third. */
export default function Invite(): ReactElement {
  const { data } = useSession();
  useShareAppMessage(() => shareOf(data?.profile ?? null));
  return (
    <PageRoot title={texts.invite.title}>
      <MemberOnly skeleton={<InviteSkeleton />}>
        {(profile) => (
          <>
            <SharePanel profile={profile} />
            <Invitees />
          </>
        )}
      </MemberOnly>
    </PageRoot>
  );
}

function InviteSkeleton(): ReactElement {
  return (
    <>
      <BoneCard rows={5} />
      <BoneCard rows={2} />
      <BoneCard rows={4} />
    </>
  );
}
