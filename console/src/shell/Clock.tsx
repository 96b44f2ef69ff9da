import { type ReactElement, useEffect, useState } from 'react';
import { clockSeconds, shownDay, today } from '../format/when';
import { texts } from '../texts/texts';

/** The time in China, which days are closed by, wherever the operator sits. */
export function Clock(): ReactElement {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="header__clock" title={texts.shell.clockSpoken}>
      {shownDay(today())} {clockSeconds(now)}
    </time>
  );
}
