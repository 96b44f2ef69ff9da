import { useQuery } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import type { ReactElement, ReactNode } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { useSession } from '../../data/useSession';
import { platform } from '../../platform/platform';
import { statesTexts } from '../../texts/states';
import { Button } from '../Button/Button';
import { Async } from './Async';
import { Empty } from './Empty';

interface MemberOnlyProps {
  skeleton?: ReactNode;
  /** What a visitor sees instead of the way to registration. */
  visitor?: ReactNode;
  children(profile: ProfileView): ReactNode;
}

/** What only a member has: others are shown the way to registration, and a browser without identity the way to WeChat. */
export function MemberOnly({ skeleton, visitor, children }: MemberOnlyProps): ReactElement {
  const session = useSession();
  if (platform.isInTimeline()) return <Empty title={statesTexts.timelineTitle} text={statesTexts.timeline} />;
  if (platform.caller() === null) return <OpenInWechat />;
  return (
    <Async query={session} skeleton={skeleton}>
      {({ profile }) => (profile === null ? (visitor ?? <Visitor />) : children(profile))}
    </Async>
  );
}

function Visitor(): ReactElement {
  return (
    <Empty title={statesTexts.visitorTitle} text={statesTexts.visitor}>
      <Button
        id="go-register"
        label={statesTexts.goRegister}
        onTap={() => Taro.navigateTo({ url: '/pages/register/index' })}
      />
    </Empty>
  );
}

function OpenInWechat(): ReactElement {
  const page = useQuery({ queryKey: ['identity-page'], queryFn: () => platform.identityPage() });
  return (
    <Empty title={statesTexts.openInWechatTitle} text={statesTexts.openInWechat}>
      {page.data && (
        <Button
          id="choose-identity"
          look="soft"
          label={statesTexts.chooseIdentity}
          onTap={() => window.location.assign(page.data ?? '')}
        />
      )}
    </Empty>
  );
}
