import type { TableProps } from 'antd';
import type { MemberRowView } from '../../../../cloudfunctions/shared/contract/members';
import { Chip } from '../../components/Chip/Chip';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { MemberStatusChip } from './MemberStatusChip';

const words = texts.members;

export const memberColumns: TableProps<MemberRowView>['columns'] = [
  { title: words.number, dataIndex: 'member', render: (member: string) => <strong>{member}</strong> },
  {
    title: words.name,
    dataIndex: 'name',
    render: (name: string | null) => name ?? <span className="quiet">{words.noName}</span>,
  },
  {
    title: words.phone,
    dataIndex: 'phoneMasked',
    render: (phone: string | null) => phone ?? <span className="quiet">{texts.states.unknown}</span>,
  },
  {
    title: words.status,
    dataIndex: 'status',
    render: (status: MemberRowView['status']) => <MemberStatusChip status={status} />,
  },
  {
    title: words.role,
    dataIndex: 'role',
    render: (role: MemberRowView['role']) =>
      role === 'member' ? (
        <span className="quiet">{words.roles[role]}</span>
      ) : (
        <Chip>{words.roles[role]}</Chip>
      ),
  },
  {
    title: words.inviter,
    dataIndex: 'inviter',
    render: (inviter: string | null) => inviter ?? <span className="quiet">{words.noInviter}</span>,
  },
  { title: words.registeredAt, dataIndex: 'registeredAt', align: 'right', render: shownMoment },
  {
    title: words.firstOrder,
    dataIndex: 'firstOrderAt',
    align: 'right',
    render: (at: string | null) =>
      at === null ? <span className="quiet">{words.noOrder}</span> : shownMoment(at),
  },
];
