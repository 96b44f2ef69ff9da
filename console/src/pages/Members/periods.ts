import { addDays, type BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { addMonths } from '../../../../cloudfunctions/shared/domain/time/months';

/** Business days, both included. */
export interface Period {
  from: string;
  to: string;
}

export type PeriodName = 'month' | 'lastMonth' | 'thirtyDays';

/** The usual periods up to the published day; the month before ends with its own last day. */
export function periodUntil(published: string, name: PeriodName): Period {
  const month = published.slice(0, 7);
  if (name === 'month') return { from: `${month}-01`, to: published };
  if (name === 'lastMonth')
    return { from: `${addMonths(month, -1)}-01`, to: addDays(`${month}-01` as BusinessDay, -1) };
  return { from: addDays(published as BusinessDay, -29), to: published };
}
