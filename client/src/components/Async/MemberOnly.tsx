import { useQuery } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import type { ReactElement, ReactNode } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { useSession } from '../../data/useSession';
import { platform } from '../../platform/platform';
import { texts } from '../../texts/texts';
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
  if (platform.isInTimeline())
    return <Empty title={texts.states.timelineTitle} text={texts.states.timeline} />;
  if (platform.caller() === null) return <OpenInWechat />;
  return (
    <Async query={session} skeleton={skeleton}>
      {({ profile }) => (profile === null ? (visitor ?? <Visitor />) : children(profile))}
    </Async>
  );
}

function Visitor(): ReactElement {
  return (
    <Empty title={texts.states.visitorTitle} text={texts.states.visitor}>
      <Button
        id="go-register"
        label={texts.states.goRegister}
        onTap={() => Taro.navigateTo({ url: '/pages/register/index' })}
      />
    </Empty>
  );
}

function OpenInWechat(): ReactElement {
  const page = useQuery({ queryKey: ['identity-page'], queryFn: () => platform.identityPage() });
  return (
    <Empty title={texts.states.openInWechatTitle} text={texts.states.openInWechat}>
      {page.data && (
        <Button
          id="choose-identity"
          look="soft"
          label={texts.states.chooseIdentity}
          onTap={() => window.location.assign(page.data ?? '')}
        />
      )}
    </Empty>
  );
}
