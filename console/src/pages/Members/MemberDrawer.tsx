import './MemberDrawer.css';
import { useQuery } from '@tanstack/react-query';
import { Drawer, Tabs } from 'antd';
import type { ReactElement } from 'react';
import type { MemberProfileView } from '../../../../cloudfunctions/shared/contract/members';
import { pointsContract } from '../../../../cloudfunctions/shared/contract/points';
import { walletContract } from '../../../../cloudfunctions/shared/contract/wallet';
import { profile } from '../../api/members';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { MemberActs } from './acts/MemberActs';
import { MemberAdjustments } from './MemberAdjustments';
import { MemberOrders } from './MemberOrders';
import { MemberPerformance } from './MemberPerformance';
import { MemberReleases } from './MemberReleases';
import { MemberStatusChip } from './MemberStatusChip';
import { MemberTree } from './MemberTree';
import { ProfileBinding } from './ProfileBinding';
import { ProfileFigures } from './ProfileFigures';

interface MemberDrawerProps {
  member: string;
  /** Another member, or null to close. */
  onOpen(member: string | null): void;
}

/** Everything about one member, over the list that it was opened from. */
export function MemberDrawer({ member, onOpen }: MemberDrawerProps): ReactElement {
  const query = useQuery({ queryKey: ['members', 'profile', member], queryFn: () => profile(member) });
  const title = (
    <span className="profile__title">
      {query.data?.name ?? texts.members.drawer(member)}
      {query.data && <MemberStatusChip status={query.data.status} />}
      {query.data && <span className="profile__number">{member}</span>}
    </span>
  );
  return (
    <Drawer
      open
      size={720}
      title={title}
      extra={query.data && <MemberActs profile={query.data} />}
      onClose={() => onOpen(null)}
    >
      <Async query={query} skeleton={<Bones rows={12} />}>
        {(data) => <Profile profile={data} onOpen={onOpen} />}
      </Async>
    </Drawer>
  );
}

function Profile({
  profile: data,
  onOpen,
}: {
  profile: MemberProfileView;
  onOpen(member: string): void;
}): ReactElement {
  const may = useMay();
  const words = texts.members;
  const tabs = [
    { key: 'orders', label: words.orders, children: <MemberOrders member={data.member} /> },
    ...(may(pointsContract.memberStatement.access)
      ? [
          {
            key: 'releases',
            label: words.releases,
            children: <MemberReleases member={data.member} registeredAt={data.registeredAt} />,
          },
        ]
      : []),
    ...(may(walletContract.adjustments.access)
      ? [
          {
            key: 'adjustments',
            label: words.adjustments,
            children: <MemberAdjustments member={data.member} />,
          },
        ]
      : []),
    { key: 'performance', label: words.performance, children: <MemberPerformance member={data.member} /> },
    { key: 'tree', label: words.tree, children: <MemberTree member={data.member} onOpen={onOpen} /> },
  ];
  return (
    <div className="profile">
      <ProfileFigures member={data.member} invitees={data.invitees} />
      <ProfileBinding profile={data} onOpen={onOpen} />
      <Tabs items={tabs} />
    </div>
  );
}
