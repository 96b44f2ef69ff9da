import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { type OperatorRole, operatorRoles } from '../../../../cloudfunctions/shared/contract/action';
import { texts } from '../../texts/texts';

interface RoleChoiceProps {
  role: OperatorRole;
  onChange(role: OperatorRole): void;
}

/** One of the four roles of an operator. */
export function RoleChoice({ role, onChange }: RoleChoiceProps): ReactElement {
  return (
    <Radio.Group
      aria-label={texts.operators.role}
      value={role}
      options={operatorRoles.map((value) => ({ value, label: texts.shell.roles[value] }))}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
