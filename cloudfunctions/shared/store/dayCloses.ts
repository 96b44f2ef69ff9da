import type { DayTotals } from '../domain/dayClose/dayTotals';
import { Collection } from './collection';
import { db } from './database';

/** `dayCloses`: the record of a day's close; `_id` is the day. All state of the job is here (day-close.md 6). */
export interface DayCloseDoc {
  _id: string;
  phase: 'sealed' | 'folding' | 'writing' | 'verifying' | 'published' | 'failed';
  attempt: number;
  /** Day and attempt of the pages that it folds from; null for the first day. */
  from: { date: string; attempt: number } | null;
  planVersion: number | null;
  sealedAt: Date;
  publishedAt: Date | null;
  /** First page that is not written yet. */
  cursor: number;
  members: number;
  /** Page numbers run from 0 to `pages` - 1; a page that no member stands on is not there. */
  pages: number;
  /** Bytes of the largest page, which bounds how many are asked for at once. */
  largestPage: number;
  events: number;
  /** Those among them that happened too late for the day that they would have belonged to. */
  late: number;
  /** Digest of the input (yesterday's digest and the day's events) and of the result. */
  inputDigest: string | null;
  digest: string | null;
  totals: DayTotals | null;
  /** How the present phase gets on; null before the first. */
  progress: CloseProgress | null;
  /** Milliseconds that reading, folding, writing and verifying took, over all slices and attempts. */
  spentMs: Record<string, number>;
  /** Attempts that failed one after another, and before when the timer does not try again (operators may). */
  failures: number;
  retryAt: Date | null;
  /** The phase in which the last attempt failed; records of before this was kept have none. */
  failedIn?: DayCloseDoc['phase'] | null;
  error: string | null;
  lease: { holder: string; until: Date } | null;
}

/** Members done in a phase: from `from` at `since` to `done` at `at`, of so many. */
export interface CloseProgress {
  since: Date;
  from: number;
  at: Date;
  done: number;
  of: number;
}

export const dayCloses = new Collection<DayCloseDoc>('dayCloses');

/** What a worker expects of the record that it is about to move on. */
type Expected = Partial<Pick<DayCloseDoc, 'phase' | 'attempt' | 'cursor'>> & { 'lease.holder'?: string };

/** Changes the record where it still stands as expected; false when somebody else has moved it on. */
export async function moveClose(
  date: string,
  expected: Expected,
  change: Partial<DayCloseDoc>,
): Promise<boolean> {
  return (await dayCloses.updateWhere({ _id: date, ...expected }, replacing(change))) > 0;
}

/** Takes the lease where nobody holds it or the holder's time is over, and changes the record with it. */
export async function leaseClose(
  date: string,
  expected: Expected,
  lease: { holder: string; now: Date; until: Date },
  change: Partial<DayCloseDoc>,
): Promise<boolean> {
  const { holder, now, until } = lease;
  const free = db.command.or([{ lease: null }, { 'lease.until': db.command.lte(now) }]);
  const query = db.command.and([{ _id: date, ...expected }, free]) as unknown as Record<string, unknown>;
  return (await dayCloses.updateWhere(query, replacing({ ...change, lease: { holder, until } }))) > 0;
}

/** The newest records first. */
export const newestCloses = (limit: number): Promise<DayCloseDoc[]> =>
  dayCloses.find({}, { limit, order: [['_id', 'desc']] });

/** An update merges objects; here each one replaces what stood there, which may have been null. */
function replacing(change: Partial<DayCloseDoc>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? db.command.set(value) : value,
    ]),
  );
}
