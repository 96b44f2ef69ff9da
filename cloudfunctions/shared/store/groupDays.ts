import type { GroupFigures, Ranked } from '../domain/group/groupFigures';
import { Collection } from './collection';

/**
 * `groupDays`: a manager's group as of one published day, so that it is added up once. `_id` is the manager's member id: the
 * next day takes the place of this one, and nothing has to be swept. Nobody's name, and nobody beyond the first generation.
 * At most 500 places of the ranking and two months of days: some 40 KB.
 */
export interface GroupDayDoc extends Omit<GroupFigures, 'ranking'> {
  _id: string;
  date: string;
  attempt: number;
  /** Layout of this document; another one is added up anew. */
  format: number;
  month: Curve;
  lastMonth: Curve | null;
  ranking: (Ranked & { member: string })[];
  /** As the day settled the manager. */
  settled: { rank: string | null; teamVolume: number; planVersion: number };
}

/** Cumulated by day. */
export interface Curve {
  from: string;
  to: string;
  cumulated: number[];
}

export const groupFormat = 1;
export const groupDays = new Collection<GroupDayDoc>('groupDays');
