import type { TableProps } from 'antd';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { OperatorStates } from './OperatorStates';

const words = texts.operators;

export const operatorColumns: TableProps<OperatorView>['columns'] = [
  {
    title: words.user,
    dataIndex: 'user',
    render: (user: string | null) =>
      user === null ? <span className="quiet">{words.byWechat}</span> : <strong>{user}</strong>,
  },
  { title: words.name, dataIndex: 'name' },
  { title: words.role, dataIndex: 'role', render: (role: OperatorView['role']) => texts.shell.roles[role] },
  { title: words.state, key: 'state', render: (_, operator) => <OperatorStates operator={operator} /> },
  {
    title: words.lastSignIn,
    dataIndex: 'lastSignInAt',
    align: 'right',
    render: (at: string | null) =>
      at === null ? <span className="quiet">{words.never}</span> : shownMoment(at),
  },
];
