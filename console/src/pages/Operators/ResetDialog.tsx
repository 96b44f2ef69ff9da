import type { ReactElement } from 'react';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { resetPassword } from '../../api/console';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { texts } from '../../texts/texts';
import { OneTimePassword } from './OneTimePassword';

/** Gives an operator a one-time password in place of one that was forgotten. */
export function ResetDialog({
  operator,
  onClose,
}: {
  operator: OperatorView;
  onClose(): void;
}): ReactElement {
  const words = texts.operators;
  return (
    <ActDialog
      title={words.resetTitle(operator.name)}
      effects={[...words.resetEffects, words.sessionsEnd]}
      confirm={words.reset}
      isDangerous
      act={(grounds) => resetPassword({ operator: operator.id, ...grounds })}
      result={({ oneTimePassword }) => (
        <OneTimePassword said={words.wasReset(operator.name)} password={oneTimePassword} />
      )}
      onClose={onClose}
    />
  );
}
