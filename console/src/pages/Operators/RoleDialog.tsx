import { type ReactElement, useState } from 'react';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { changeOperator } from '../../api/console';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { texts } from '../../texts/texts';
import { RoleChoice } from './RoleChoice';

/** Gives an operator other rights. */
export function RoleDialog({ operator, onClose }: { operator: OperatorView; onClose(): void }): ReactElement {
  const [role, setRole] = useState(operator.role);
  // What is shown as the change is the change that was opened, whatever the list says meanwhile.
  const [now] = useState(operator.role);
  const words = texts.operators;
  const effect = role === now ? words.roleNow(texts.shell.roles[now]) : words.roleEffects[role];
  return (
    <ActDialog
      title={words.changeRoleTitle(operator.name)}
      effects={[effect, words.sessionsEnd]}
      confirm={words.changeRole}
      isReady={role !== now}
      act={(grounds) => changeOperator({ operator: operator.id, role, ...grounds })}
      result={(changed) => words.roleChanged(changed.name, texts.shell.roles[changed.role])}
      onClose={onClose}
    >
      <RoleChoice role={role} onChange={setRole} />
    </ActDialog>
  );
}
