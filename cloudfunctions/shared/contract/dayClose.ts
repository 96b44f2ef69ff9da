import { z } from 'zod';
import type { Law } from '../domain/dayClose/dayLaws';
import type { Change } from '../domain/points/change';
import { action } from './action';
import { businessDay, eventId, id, noData, reason } from './fields';

export const closePhases = ['sealed', 'folding', 'writing', 'verifying', 'published', 'failed'] as const;
export type ClosePhase = (typeof closePhases)[number];

/** What a day comes to, over all members. Amounts are integers in 0.01. */
export interface CloseTotals {
  /** By kind; they add up to `released`, as `points` and `cash` do. */
  static: number;
  share: [generation: number, amount: number][];
  team: number;
  peer: number;
  released: number;
  points: number;
  cash: number;
  capped: number;
  /** Orders that began to count, their amounts less what refunds took, and their pools; the first two null in old records. */
  orders: number | null;
  volume: number | null;
  granted: number;
  /** What all pools still hold after the day: the liability. */
  remaining: number;
}

/** A law of the totals: it holds where both sides are equal. `written`: what was read back is what was folded. */
export interface CloseCheck {
  law: Law | 'written';
  /** Null of `written`, which has no sides: it is proved by the digest before a day is published. */
  left: number | null;
  right: number | null;
  /** Null while nobody knows. */
  holds: boolean | null;
}

/** Amounts are integers in 0.01. */
export interface CloseView {
  date: string;
  phase: ClosePhase;
  attempt: number;
  planVersion: number | null;
  sealedAt: string;
  publishedAt: string | null;
  members: number;
  /** Members done in this phase, of so many; the rate in members a second, and the seconds until the day is published. */
  done: number;
  of: number;
  rate: number | null;
  secondsLeft: number | null;
  /** Events of the day, and how many of them came too late for the day that they would have belonged to. */
  events: number;
  late: number;
  /** Null until the day is folded. */
  totals: CloseTotals | null;
  /** What must hold of the totals, with both sides; none until the day is folded. */
  checks: CloseCheck[];
  digest: string | null;
  /** Milliseconds by part of the work: reading, folding, writing, verifying. */
  spentMs: Record<string, number>;
  /** Attempts that failed one after another, and when the timer tries again. */
  failures: number;
  retryAt: string | null;
  /** Why the day is not published: the rule, the member or event, in English for operators. */
  error: string | null;
  /** The phase in which it failed; null where it did not, or nobody kept it. */
  failedIn: ClosePhase | null;
}

/** A day that failed, or one that should have been published by now. */
export interface CloseAlarm {
  alarm: 'failed' | 'late';
  date: string;
  /** In English for operators. */
  reason: string;
}

/** An event that no day is settled with. */
export interface QuarantineView {
  event: string;
  /** The day that it would have counted from. */
  day: string;
  member: string | null;
  order: string | null;
  /** The event whose setting aside took this one along; itself where an operator named it. */
  because: string;
  /** The operator; null where it was set aside on arrival, because of what it rests on. */
  by: string | null;
  reason: string | null;
  at: string;
  /** Events that were taken along, because they cannot count without it. */
  resting: string[];
}

/** Of a part of the members. Amounts are integers in 0.01. */
export interface DifferenceView {
  /** By the main cause of each member's change; the larger first. */
  causes: { cause: Change['cause']; members: number; difference: number }[];
  /** The ten largest changes of this part. */
  members: { member: string; difference: number; cause: Change['cause']; count: number }[];
  /** Where the next part begins, of so many pages; null with the last. */
  next: number | null;
  pages: number;
}

export const dayCloseContract = {
  /** Seals, folds, writes, verifies and publishes as far as one slice goes. The timer calls the same. */
  advance: action<{ close: CloseView | null; idle: boolean; waitMs: number }>()({
    access: 'timer',
    data: noData,
    refusals: [],
  }),

  /** Fixes the first day to be closed, before anything was sealed. Without it the first day is that of the earliest event. */
  open: action<{ day: string }>()({
    access: ['admin'],
    data: z.strictObject({ day: businessDay }),
    refusals: ['ALREADY_SEALED'],
  }),

  /**
   * Lets the day that is being closed begin a new attempt, whatever it came to. What is published stays: mistakes are mended by
   * new entries.
   */
  rerun: action<{ date: string; attempt: number }>()({
    access: ['admin'],
    data: z.strictObject({ date: businessDay, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'DAY_PUBLISHED', 'DAY_NOT_CLOSING'],
  }),

  /** The newest closes, about a month of them, and what operators have to look at now. */
  status: action<{ published: string | null; alarms: CloseAlarm[]; closes: CloseView[] }>()({
    access: ['viewer', 'support', 'finance', 'admin'],
    data: noData,
    refusals: [],
  }),

  /**
   * Sets an event aside for good, which fails the day that is being closed, with everything that cannot count without it. The
   * same event again answers the same.
   */
  quarantine: action<QuarantineView>()({
    access: ['admin'],
    data: z.strictObject({ event: eventId, reason }),
    refusals: [
      'EVENT_UNKNOWN',
      'DAY_PUBLISHED',
      'DAY_NOT_CLOSING',
      'MEMBER_HAS_LEFT',
      'TOO_MUCH_RESTS_ON_IT',
    ],
  }),

  /** Everything that was set aside, by event id, 100 a page. */
  quarantined: action<{ events: QuarantineView[]; next: string | null }>()({
    access: ['viewer', 'support', 'finance', 'admin'],
    data: z.strictObject({ cursor: eventId.optional() }).default({}),
    refusals: [],
  }),

  /**
   * Why a published day released more or less than the day before: a part of the members at a time, from page `page` on. Whoever
   * asks adds the parts up; all causes together are what the two days differ by.
   */
  difference: action<DifferenceView>()({
    access: ['support', 'finance', 'admin'],
    data: z.strictObject({ date: businessDay, page: z.int().min(0).default(0) }),
    refusals: ['DAY_NOT_PUBLISHED', 'DAY_THINNED'],
  }),

  /** Rows of a published day, for reports and the replay command: members by number, paged. */
  rows: action<{
    rows: { member: string; released: number; teamVolume: number; rank: string | null }[];
    next: number | null;
  }>()({
    access: ['finance', 'admin'],
    data: z.strictObject({ date: businessDay, page: z.int().min(0).default(0) }),
    refusals: ['DAY_NOT_PUBLISHED', 'DAY_THINNED'],
  }),
};
