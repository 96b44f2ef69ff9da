import type { HistoryDay } from '../../../cloudfunctions/shared/domain/simulation/history';
import type { BusinessDay } from '../../../cloudfunctions/shared/domain/time/businessDay';
import { pastDays } from '../api/plans';

/** The first and the last published day. */
export interface PastSpan {
  from: BusinessDay;
  to: BusinessDay;
}

/**
 * Downloads what published days were settled from, and hands it on part by part with the number of events so far, as long as
 * `take` answers that it is wanted. Null where no day was published.
 */
export async function readPast(
  take: (days: readonly HistoryDay[], events: number) => boolean,
): Promise<PastSpan | null> {
  let events = 0;
  let cursor: string | undefined;
  for (;;) {
    const { from, to, days, next } = await pastDays(cursor);
    if (from === null || to === null) return null;
    events += days.reduce((sum, day) => sum + eventsOf(day), 0);
    if (!take(days, events) || next === null) return { from: from as BusinessDay, to: to as BusinessDay };
    cursor = next;
  }
}

const eventsOf = ({ day: _, ...lists }: HistoryDay): number =>
  Object.values(lists).reduce((sum, rows) => sum + rows.length, 0);
