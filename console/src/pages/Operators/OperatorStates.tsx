import type { ReactElement } from 'react';
import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import { Chip } from '../../components/Chip/Chip';
import { shownMoment } from '../../format/when';
import { useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';

/** How it stands with an operator: at work or not, and what keeps them from signing in. */
export function OperatorStates({ operator }: { operator: OperatorView }): ReactElement {
  const myself = useMyself();
  const words = texts.operators;
  const { dismissed, lockedUntil, mustChangePassword, id } = operator;
  const isLocked = lockedUntil !== null && new Date(lockedUntil).getTime() > Date.now();
  return (
    <span>
      <Chip tone={dismissed ? 'plain' : 'good'}>{dismissed ? words.dismissed : words.working}</Chip>{' '}
      {isLocked && <Chip tone="warn">{words.lockedUntil(shownMoment(lockedUntil))}</Chip>}{' '}
      {mustChangePassword && !dismissed && <Chip>{words.passwordDue}</Chip>}{' '}
      {id === myself.id && <Chip>{words.you}</Chip>}
    </span>
  );
}
