import type { ReactElement } from 'react';
import { texts } from '../texts/texts';
import { isUnderWay, useDayClose } from './useDayClose';

/** Says in the menu that a day is being closed, or that one failed. */
export function DayCloseBadge(): ReactElement | null {
  const { data } = useDayClose();
  if (data?.alarms.some(({ alarm }) => alarm === 'failed'))
    return <span className="side__badge side__badge--failed">{texts.shell.failed}</span>;
  if (data?.closes.some(isUnderWay)) return <span className="side__badge">{texts.shell.underWay}</span>;
  return null;
}
