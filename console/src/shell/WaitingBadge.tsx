import type { ReactElement } from 'react';
import { useChecking } from '../pages/Adjustments/useChecking';

/** Says in the menu how many adjustments wait for a second operator. */
export function WaitingBadge(): ReactElement | null {
  const { data } = useChecking();
  return data && data.waiting > 0 ? <span className="side__badge">{data.waiting}</span> : null;
}
