import './AlarmBanner.css';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { Icon } from '../components/Icon/Icon';
import { shownDay } from '../format/when';
import { texts } from '../texts/texts';
import { useDayClose } from './useDayClose';

/** Days that failed or are late, on every page: nobody is paid before somebody looks at them. */
export function AlarmBanner(): ReactElement | null {
  const { data } = useDayClose();
  const { pathname } = useLocation();
  if (!data || data.alarms.length === 0) return null;
  return (
    <div className="alarms" role="alert">
      {data.alarms.map(({ alarm, date, reason }) => (
        <div key={alarm + date} className="alarms__one">
          <Icon name="warning" />
          <strong>
            {alarm === 'failed'
              ? texts.shell.alarmFailed(shownDay(date))
              : texts.shell.alarmLate(shownDay(date))}
          </strong>
          <span className="alarms__reason" lang="en" title={reason}>
            {reason}
          </span>
          {!pathname.startsWith('/day-close') && <Link to="/day-close">{texts.shell.alarmOpen}</Link>}
        </div>
      ))}
    </div>
  );
}
