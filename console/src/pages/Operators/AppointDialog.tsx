import './Operators.css';
import { Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { OperatorRole } from '../../../../cloudfunctions/shared/contract/action';
import { appoint } from '../../api/console';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { Field } from '../../components/Field/Field';
import { texts } from '../../texts/texts';
import { OneTimePassword } from './OneTimePassword';
import { RoleChoice } from './RoleChoice';

const userPattern = /^[a-z][a-z0-9._-]{1,31}$/;

/** Makes somebody an operator. */
export function AppointDialog({ onClose }: { onClose(): void }): ReactElement {
  const [user, setUser] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<OperatorRole>('viewer');
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
      <Field label={words.appointUser} hint={words.appointUserHint} isWrong={isUserWrong}>
        {(id, hintId) => (
          <Input
            id={id}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={32}
            value={user}
            status={isUserWrong ? 'error' : ''}
            aria-describedby={hintId}
            onChange={({ target }) => setUser(target.value)}
          />
        )}
      </Field>
      <Field label={words.appointName}>
        {(id) => (
          <Input
            id={id}
            autoComplete="off"
            maxLength={20}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <RoleChoice role={role} onChange={setRole} />
    </ActDialog>
  );
}
