import './Operators.css';
import { Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import type { OperatorRole } from '../../../../cloudfunctions/shared/contract/action';
import { appoint } from '../../api/console';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { texts } from '../../texts/texts';
import { OneTimePassword } from './OneTimePassword';
import { RoleChoice } from './RoleChoice';

const userPattern = /^[a-z][a-z0-9._-]{1,31}$/;

/** Makes somebody an operator. */
export function AppointDialog({ onClose }: { onClose(): void }): ReactElement {
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<OperatorRole>('viewer');
  const [userId, nameId] = [useId(), useId()];
  const words = texts.operators;
  const wanted = user.trim().toLowerCase();
  const isUserWrong = wanted !== '' && !userPattern.test(wanted);
  return (
    <ActDialog
      title={words.appoint}
      effects={[words.roleEffects[role], words.appointOnce]}
      confirm={words.appointAct}
      isReady={userPattern.test(wanted) && name.trim() !== ''}
      act={(grounds) => appoint({ user: wanted, name: name.trim(), role, ...grounds })}
      result={({ operator, oneTimePassword }) => (
        <OneTimePassword said={words.appointed(operator.name)} password={oneTimePassword} />
      )}
      onClose={onClose}
    >
      <div className="act__field">
        <label htmlFor={userId}>{words.appointUser}</label>
        <Input
          id={userId}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={32}
          value={user}
          status={isUserWrong ? 'error' : ''}
          aria-describedby={`${userId}-hint`}
          onChange={({ target }) => setUser(target.value)}
        />
        <span id={`${userId}-hint`} className={isUserWrong ? 'act__hint act__hint--wrong' : 'act__hint'}>
          {words.appointUserHint}
        </span>
      </div>
      <div className="act__field">
        <label htmlFor={nameId}>{words.appointName}</label>
        <Input
          id={nameId}
          autoComplete="off"
          maxLength={20}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <RoleChoice role={role} onChange={setRole} />
    </ActDialog>
  );
}
