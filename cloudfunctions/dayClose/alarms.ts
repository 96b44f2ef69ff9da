import type { CloseAlarm } from '../shared/contract/dayClose';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { Published, Seal } from '../shared/store/settings';
import { lateDay } from './dueDay';

interface Seen {
  published: Published | null;
  seal: Seal | null;
  closes: readonly Pick<DayCloseDoc, '_id' | 'phase' | 'error'>[];
  now: Date;
}

/** What operators have to look at: days that failed, and the first day that is late (product.md K7). */
export function alarmsOf({ published, seal, closes, now }: Seen): CloseAlarm[] {
  const alarms = closes
    .filter(({ phase }) => phase === 'failed')
    .map(
      ({ _id: date, error }): CloseAlarm => ({ alarm: 'failed', date, reason: error ?? 'no reason given' }),
    );
  const late = lateDay(published, seal, now);
  const error = closes.find(({ _id }) => _id === late)?.error;
  if (late)
    alarms.push({ alarm: 'late', date: late, reason: error ?? 'not published two hours after it was due' });
  return alarms;
}
