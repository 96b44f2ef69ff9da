import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { SharePanel } from '../../components/SharePanel/SharePanel';
import { shareOf, timelineOf } from '../../data/shareMessage';
import { useSession } from '../../data/useSession';
import { useSharePicture } from '../../data/useSharePicture';
import { inviteTexts } from '../../texts/invite';
import { Invitees } from './Invitees';
import './index.scss';

/** 邀请: the card to send, and how far each invitee has come; two generations and no third. */
export default function Invite(): ReactElement {
  const { data } = useSession();
  const profile = data?.profile ?? null;
  const picture = useSharePicture(profile);
  useShareAppMessage(() => shareOf(profile, picture));
  useShareTimeline(() => timelineOf(profile, picture));
  return (
    <PageRoot title={inviteTexts.title}>
      <MemberOnly skeleton={<InviteSkeleton />}>
        {(member) => (
          <>
            <SharePanel profile={member} picture={picture} />
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
