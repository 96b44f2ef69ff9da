import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';
import type { PlanFault } from './planFaults';

/** What is wrong with the field above. */
export function Fault({ id, fault }: { id: string; fault: PlanFault | undefined }): ReactElement | null {
  if (fault === undefined) return null;
  return (
    <span id={id} className="param__fault">
      {texts.plans.faults[fault]}
    </span>
  );
}
