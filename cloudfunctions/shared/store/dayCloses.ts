import { Collection } from './collection';

/** Sums over all members, integers in 0.01. */
export interface CloseTotals {
  static: number;
  share: number[];
  team: number;
  peer: number;
  released: number;
  capped: number;
  points: number;
  cash: number;
  /** Since the beginning, for conservation: granted = (released - clawed) + remaining + voided (day-close.md 4). */
  ever: { granted: number; released: number; clawed: number; remaining: number; voided: number };
}

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
  pages: number;
  events: number;
  /** Digest of the input (yesterday's digest and the day's events) and of the result. */
  inputDigest: string | null;
  digest: string | null;
  totals: CloseTotals | null;
  error: string | null;
  lease: { holder: string; until: Date } | null;
}

export const dayCloses = new Collection<DayCloseDoc>('dayCloses');
