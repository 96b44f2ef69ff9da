import { type ReactElement, useState } from 'react';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { changeOperator } from '../../api/console';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { texts } from '../../texts/texts';

/** Takes the console away from an operator, or gives it back. */
export function DismissDialog({
  operator,
  onClose,
}: {
  operator: OperatorView;
  onClose(): void;
}): ReactElement {
  // The list may learn of the change before the dialog is closed: the act stays the one that was opened.
  const [{ id, name, dismissed: wasDismissed }] = useState(operator);
  const words = texts.operators;
  return (
    <ActDialog
      title={wasDismissed ? words.restoreTitle(name) : words.dismissTitle(name)}
      effects={wasDismissed ? words.restoreEffects : [...words.dismissEffects, words.sessionsEnd]}
      confirm={wasDismissed ? words.restore : words.dismiss}
      isDangerous={!wasDismissed}
      act={(grounds) => changeOperator({ operator: id, dismissed: !wasDismissed, ...grounds })}
      result={(changed) => (changed.dismissed ? words.wasDismissed(name) : words.wasRestored(name))}
      onClose={onClose}
    />
  );
}
