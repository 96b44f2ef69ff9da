import type { MemberRows } from '../shared/domain/dayClose/memberRows';

/** More rows than this are not worth the memory that they would hold between two calls. */
const mostRows = 200_000;

let kept: { date: string; digest: string; rows: MemberRows } | null = null;

/** Keeps the rows of a day that was just published: a warm process that closes the next day need not read them. */
export function keepRows(date: string, digest: string, rows: MemberRows): void {
  kept = rows.length <= mostRows ? { date, digest, rows } : null;
}

/** The kept rows, where they are those of this day; once, since the fold turns them into the next day's. */
export function takeRows(date: string, digest: string | null): MemberRows | null {
  const found = kept?.date === date && kept.digest === digest ? kept.rows : null;
  kept = null;
  return found;
}
