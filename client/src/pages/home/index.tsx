import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { shareOf } from '../../data/shareMessage';
import { useFresh } from '../../data/useFresh';
import { useHome } from '../../data/usePoints';
import { useSession } from '../../data/useSession';
import { useSharePicture } from '../../data/useSharePicture';
import { brand } from '../../texts/brand';
import { groupTexts } from '../../texts/group';
import { GroupHome } from './GroupHome';
import { GroupSkeleton } from './GroupSkeleton';
import { HomeFigures } from './HomeFigures';
import { HomeSkeleton } from './HomeSkeleton';
import { HomeSwitch, type ManagerView } from './HomeSwitch';
import './index.scss';

/** 首页: how much, how much today, why it changed, how far to go. */
export default function Home(): ReactElement {
  const { data } = useSession();
  const shared = data?.profile ?? null;
  const picture = useSharePicture(shared);
  useShareAppMessage(() => shareOf(shared, picture));
  const [view, setView] = useState<ManagerView>('group');
  const role = shared?.role ?? 'member';
  const isGroup = role === 'manager' && view === 'group';
  return (
    <PageRoot title={isGroup ? groupTexts.title : brand} mark>
      <View className="home">
        {role === 'manager' && <HomeSwitch chosen={view} onChoose={setView} />}
        <MemberOnly skeleton={isGroup ? <GroupSkeleton /> : <HomeSkeleton />}>
          {() => (isGroup ? <GroupHome /> : <MemberHome />)}
        </MemberOnly>
      </View>
    </PageRoot>
  );
}

function MemberHome(): ReactElement {
  const home = useHome();
  useFresh(home);
  return <HomeFigures query={home} />;
}
