import type { MemberRows } from '../shared/domain/dayClose/memberRows';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { FoldedDay } from './foldRows';

/*
 * What a warm process keeps from one call to the next. It only saves work: every other process begins from the database, and
 * what was kept is taken where the record's digests say that it is the same.
 */

/** More rows than this are not worth the memory that they would hold until the next day. */
const mostRows = 200_000;

let published: { date: string; digest: string; rows: MemberRows } | null = null;

/** Keeps the rows of a day that was just published: a process that closes the next day need not read them. */
export function keepRows(date: string, { digest, rows }: FoldedDay): void {
  published = rows.length <= mostRows ? { date, digest, rows } : null;
}

/** The kept rows, where they are those of this day; once, since the fold turns them into the next day's. */
export function takeRows(date: string, digest: string | null): MemberRows | null {
  const found = published?.date === date && published.digest === digest ? published.rows : null;
  published = null;
  return found;
}

let underWay: (Pick<DayCloseDoc, '_id' | 'attempt'> & { folded: FoldedDay }) | null = null;

/** Keeps a fold whose pages were not all written when the slice was over: the next one need not fold again. */
export function keepFold({ _id, attempt }: DayCloseDoc, folded: FoldedDay): void {
  underWay = { _id, attempt, folded };
}

/** The kept fold, where it is the one that this record announces; once, since calls may run side by side. */
export function takeFold({ _id, attempt, phase, digest, inputDigest }: DayCloseDoc): FoldedDay | null {
  const kept = underWay;
  underWay = null;
  if (phase !== 'writing' || kept?._id !== _id || kept.attempt !== attempt) return null;
  return kept.folded.digest === digest && kept.folded.inputDigest === inputDigest ? kept.folded : null;
}

/** Another process closed the day, or there is none: nobody will ask for the fold. */
export function dropFold(): void {
  underWay = null;
}
