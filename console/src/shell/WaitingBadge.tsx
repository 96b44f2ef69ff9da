import type { ReactElement } from 'react';
import { useChecking } from '../pages/Adjustments/useChecking';
import { texts } from '../texts/texts';

/** Says in the menu how many adjustments wait for a second operator. */
export function WaitingBadge(): ReactElement | null {
  const { data } = useChecking();
  if (!data || data.waiting === 0) return null;
  return (
    <span className="side__badge">
      {data.waiting}
      <span className="only-read">{texts.adjustments.states.waiting}</span>
    </span>
  );
}
