import './Operators.css';
import { Button, Drawer } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router-dom';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { Facts } from '../../components/Facts/Facts';
import { exactMoment } from '../../format/when';
import { useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';
import { DismissDialog } from './DismissDialog';
import { OperatorStates } from './OperatorStates';
import { ResetDialog } from './ResetDialog';
import { RoleDialog } from './RoleDialog';

interface OperatorDrawerProps {
  operator: OperatorView;
  onChanged(): void;
  onClose(): void;
}

/** One operator, and what an administrator may do about them. Nobody changes their own rights. */
export function OperatorDrawer({ operator, onChanged, onClose }: OperatorDrawerProps): ReactElement {
  const myself = useMyself();
  const words = texts.operators;
  return (
    <Drawer open size={480} title={operator.name} onClose={onClose}>
      <div className="operator">
        <OperatorStates operator={operator} />
        <Facts
          facts={[
            [words.id, operator.id],
            [words.user, operator.user ?? words.byWechat],
            [words.role, texts.shell.roles[operator.role]],
            [
              words.lastSignIn,
              operator.lastSignInAt === null ? words.never : exactMoment(operator.lastSignInAt),
            ],
          ]}
        />
        <Link to={`/audit?${new URLSearchParams({ by: operator.id })}`}>{words.showAudit}</Link>
        {operator.id === myself.id ? (
          <p className="quiet">{words.ownNote}</p>
        ) : (
          <Acts operator={operator} onChanged={onChanged} />
        )}
      </div>
    </Drawer>
  );
}

function Acts({ operator, onChanged }: { operator: OperatorView; onChanged(): void }): ReactElement {
  const [open, setOpen] = useState<'role' | 'reset' | 'dismiss' | null>(null);
  const words = texts.operators;
  const close = () => {
    setOpen(null);
    onChanged();
  };
  return (
    <div className="operator__acts">
      {!operator.dismissed && <Button onClick={() => setOpen('role')}>{words.changeRole}</Button>}
      {!operator.dismissed && operator.user !== null && (
        <Button onClick={() => setOpen('reset')}>{words.reset}</Button>
      )}
      <Button danger={!operator.dismissed} onClick={() => setOpen('dismiss')}>
        {operator.dismissed ? words.restore : words.dismiss}
      </Button>
      {open === 'role' && <RoleDialog operator={operator} onClose={close} />}
      {open === 'reset' && <ResetDialog operator={operator} onClose={close} />}
      {open === 'dismiss' && <DismissDialog operator={operator} onClose={close} />}
    </div>
  );
}
