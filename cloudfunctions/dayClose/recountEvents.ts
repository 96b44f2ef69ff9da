import type { DayCloseDoc } from '../shared/store/dayCloses';
import { countEvents } from '../shared/store/events';
import { pendingImports } from '../shared/store/imports';

/** Whether the day's events are still as many as were folded (day-close.md 3). */
export async function isComplete({ _id: date, from, events }: DayCloseDoc): Promise<boolean> {
  return (await countEvents({ date, isFirst: from === null, pending: await pendingImports() })) === events;
}
