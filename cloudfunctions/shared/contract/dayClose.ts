import { z } from 'zod';
import { action } from './action';
import { businessDay, noData } from './fields';

export const closePhases = ['sealed', 'folding', 'writing', 'verifying', 'published', 'failed'] as const;
export type ClosePhase = (typeof closePhases)[number];

/** Amounts are integers in 0.01. */
export interface CloseView {
  date: string;
  phase: ClosePhase;
  attempt: number;
  planVersion: number | null;
  sealedAt: string;
  publishedAt: string | null;
  members: number;
  /** Members done, for the progress bar. */
  done: number;
  released: number;
  capped: number;
  digest: string | null;
  /** Why the day is not published: the rule, the member or event, in English for operators. */
  error: string | null;
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

  status: action<{ published: string | null; closes: CloseView[] }>()({
    access: ['viewer', 'support', 'finance', 'admin'],
    data: noData,
    refusals: [],
  }),

  /** Rows of a published day, for reports and the replay command: members by number, paged. */
  rows: action<{
    rows: { member: string; released: number; teamVolume: number; rank: string | null }[];
    next: number | null;
  }>()({
    access: ['finance', 'admin'],
    data: z.strictObject({ date: businessDay, page: z.int().min(0).default(0) }),
    refusals: ['DAY_NOT_PUBLISHED'],
  }),
};
