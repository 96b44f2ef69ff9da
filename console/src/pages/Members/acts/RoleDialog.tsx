import { Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import type { MemberRole } from '../../../api/members';
import { setRole } from '../../../api/operator';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { texts } from '../../../texts/texts';
import { memberRoles } from '../memberFilter';

interface RoleDialogProps {
  member: string;
  role: MemberRole;
  onClose(): void;
}

/** Gives a member a role: what the member is shown. */
export function RoleDialog({ member, role: first, onClose }: RoleDialogProps): ReactElement {
  // The profile may learn of the change before the dialog is closed: the act stays the one that was opened.
  const [now] = useState(first);
  const [role, choose] = useState(now);
  const words = texts.members;
  const effect = role === now ? words.roleNow(words.roles[now]) : words.roleEffects[role];
  return (
    <ActDialog
      title={words.roleTitle(member)}
      effects={[effect, words.roleNote]}
      confirm={words.setRole}
      isReady={role !== now}
      act={(grounds) => setRole({ member, role, ...grounds })}
      result={(answer) => words.roleSet(words.roles[answer.role])}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={words.role}
        value={role}
        options={memberRoles.map((value) => ({ value, label: words.roles[value] }))}
        onChange={({ target }) => choose(target.value)}
      />
    </ActDialog>
  );
}
