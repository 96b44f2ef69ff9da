import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { type ReactElement, useEffect, useState } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { forget, remember, remembered } from '../../data/remembered';
import { shareOf } from '../../data/shareMessage';
import { useFresh } from '../../data/useFresh';
import { useHome } from '../../data/usePoints';
import { useSession } from '../../data/useSession';
import { useSharePicture } from '../../data/useSharePicture';
import { texts } from '../../texts/texts';
import { GroupHome } from './GroupHome';
import { GroupSkeleton } from './GroupSkeleton';
import { HomeFigures } from './HomeFigures';
import { HomeSkeleton } from './HomeSkeleton';
import { HomeSwitch, type ManagerView } from './HomeSwitch';
import './group.scss';
import './index.scss';

/** 首页: how much, how much today, why it changed, how far to go. */
export default function Home(): ReactElement {
  const { data } = useSession();
  const shared = data?.profile ?? null;
  const picture = useSharePicture(shared);
  useShareAppMessage(() => shareOf(shared, picture));
  const [view, setView] = useState<ManagerView>('group');
  const role = useRole(data === undefined ? undefined : (shared?.role ?? 'member'));
  const isGroup = role === 'manager' && view === 'group';
  return (
    <PageRoot title={isGroup ? texts.group.title : texts.brand} mark>
      <View className="home">
        {role === 'manager' && <HomeSwitch chosen={view} onChoose={setView} />}
        <MemberOnly skeleton={isGroup ? <GroupSkeleton /> : <HomeSkeleton />}>
          {() => (isGroup ? <GroupHome /> : <MemberHome />)}
        </MemberOnly>
      </View>
    </PageRoot>
  );
}

/** The caller's role; until the session tells it, the one of the last start, so that nothing jumps. */
function useRole(told: ProfileView['role'] | undefined): ProfileView['role'] {
  useEffect(() => {
    if (told === 'member') forget('role');
    else if (told !== undefined) remember('role', told);
  }, [told]);
  return told ?? remembered<ProfileView['role']>('role')?.value ?? 'member';
}

function MemberHome(): ReactElement {
  const home = useHome();
  useFresh(home);
  return <HomeFigures query={home} />;
}
