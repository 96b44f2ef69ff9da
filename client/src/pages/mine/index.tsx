import { View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { BoneCard } from '../../components/Async/Bone';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { Line } from '../../components/Line/Line';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { useInviter } from '../../data/useInviter';
import { useUnread } from '../../data/useMessages';
import { usePlan } from '../../data/usePlan';
import { useHome } from '../../data/usePoints';
import { mineTexts } from '../../texts/mine';
import { BindSheet } from './BindSheet';
import { Holdings } from './Holdings';
import './index.scss';
import { InviterLine } from './InviterLine';
import { ProfileHead } from './ProfileHead';
import { RenameSheet } from './RenameSheet';

/** 我的: who invited me, what I have, where to go. */
export default function Mine(): ReactElement {
  return (
    <PageRoot title={mineTexts.title}>
      <MemberOnly skeleton={<BoneCard rows={5} />}>
        {(profile) => <MemberMine profile={profile} />}
      </MemberOnly>
    </PageRoot>
  );
}

function MemberMine({ profile }: { profile: ProfileView }): ReactElement {
  const [asking, setAsking] = useState<'name' | 'inviter' | null>(null);
  const home = useHome();
  const plan = usePlan();
  const inviter = useInviter();
  const unread = useUnread();
  const close = () => setAsking(null);
  const openOrders = mineTexts.orderNote(home.data?.openOrders ?? 0);
  return (
    <>
      <ProfileHead
        profile={profile}
        tier={home.data?.tier.current?.name ?? null}
        inviter={inviter.data}
        onTap={() => setAsking('name')}
      />
      <Holdings view={home.data} />
      <View className="card lines">
        <Line id="orders" icon="order" name={mineTexts.orders} note={openOrders} url="/pages/orders/index" />
        <Line
          id="rules"
          icon="rules"
          name={mineTexts.rules}
          note={plan.data ? mineTexts.rulesNote(plan.data.version) : ''}
          url="/pages/rules/index"
        />
        <InviterLine inviter={inviter.data} onBind={() => setAsking('inviter')} />
      </View>
      <View className="card lines">
        <Line
          id="messages"
          icon="bell"
          name={mineTexts.messages}
          news={{ count: unread, spoken: mineTexts.unreadSpoken(unread) }}
          url="/pages/messages/index"
        />
        <Line id="privacy" icon="shield" name={mineTexts.privacy} url="/pages/privacy/index" />
        <Line
          id="settings"
          icon="gear"
          name={mineTexts.settings}
          note={mineTexts.settingsNote}
          url="/pages/settings/index"
        />
      </View>
      <RenameSheet open={asking === 'name'} name={profile.name} onClose={close} />
      <BindSheet open={asking === 'inviter'} onClose={close} />
    </>
  );
}
