import './UserMenu.css';
import { Dropdown, type MenuProps } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { signOut } from '../api/console';
import { queryClient } from '../api/queryClient';
import { chooseLook, looks, useLook } from '../look/look';
import { useMyself } from '../session/myself';
import { endSession, sessionToken } from '../session/session';
import { texts } from '../texts/texts';

/** Who is signed in, and what concerns them alone: the look, the password, the way out. */
export function UserMenu(): ReactElement {
  const { name, role, user } = useMyself();
  const look = useLook();
  const navigate = useNavigate();
  const items: MenuProps['items'] = [
    {
      key: 'look',
      type: 'group',
      label: texts.shell.look,
      children: looks.map((key) => ({ key, label: texts.shell.looks[key], onClick: () => chooseLook(key) })),
    },
    { type: 'divider' },
    ...(user === null
      ? []
      : [
          {
            key: 'password',
            label: texts.shell.changePassword,
            onClick: () => navigate('/change-password'),
          },
        ]),
    { key: 'signOut', label: texts.shell.signOut, onClick: leave },
  ];
  return (
    <div className="user">
      <Dropdown menu={{ items, selectedKeys: [look] }} trigger={['click']} placement="topLeft">
        <button type="button" className="user__button" aria-label={`${texts.shell.userMenu} ${name}`}>
          <span className="user__initial" aria-hidden="true">
            {[...name][0]}
          </span>
          <span className="user__words">
            <span className="user__name">{name}</span>
            <span className="user__role">{texts.shell.roles[role]}</span>
          </span>
        </button>
      </Dropdown>
    </div>
  );
}

/** The browser forgets the session whether or not the server hears of it: there it ends by itself. */
function leave(): void {
  const token = sessionToken();
  if (token === null) return;
  signOut().catch(() => undefined);
  endSession(token, 'signedOut');
  queryClient.clear();
}
