import { z } from 'zod';
import type { AdjustmentState } from '../domain/wallet/decideCheck';
import { action } from './action';
import { id, noData, reason } from './fields';

/** Points that an operator adds or removes. Amounts are integers in 0.01. */
export interface AdjustmentView {
  adjustment: string;
  member: string;
  /** Negative where they are removed. */
  amount: number;
  /** What the member reads. */
  note: string;
  reason: string;
  by: string;
  /** Null for an operator whom the list does not know any more. */
  byName: string | null;
  at: string;
  state: AdjustmentState;
  /** The second operator's word; null while it waits, and where none was needed. */
  check: { by: string; byName: string | null; at: string; reason: string } | null;
}

export interface AdjustmentsView {
  adjustments: AdjustmentView[];
  next: string | null;
}

/** What came of it: booked, or waiting for somebody else. */
export interface AdjustedView {
  adjustment: string;
  state: AdjustmentState;
  /** What the member can spend now. */
  available: number;
}

export interface CheckingView {
  waiting: number;
  /** In 0.01 points, added and removed together, over all members. */
  aloneADay: number;
  aloneToday: number;
}

/** A million points at once: more is a mistake. */
const largest = 1_000_000_00;

const amount = z
  .int()
  .min(-largest)
  .max(largest)
  .refine((value) => value !== 0, 'not 0');

/** One line that the member reads. */
const note = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u, 'one line of plain text');

const states = ['waiting', 'booked', 'turnedDown'] as const satisfies readonly AdjustmentState[];

/** Who may ask for points to be added or removed, and who may book what somebody else asked for. */
const makers = ['support', 'finance', 'admin'] as const;
export const checkers = ['finance', 'admin'] as const;

const decision = z.strictObject({ adjustment: id, reason, request: id });

export const walletContract = {
  /**
   * Adds points to a member, or removes some (product.md H2). Up to `aloneADay` in a business day one operator does so alone;
   * what goes beyond waits for a second one.
   */
  adjust: action<AdjustedView>()({
    access: makers,
    data: z.strictObject({ member: id, amount, note, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'MEMBER_UNKNOWN', 'MEMBER_CLOSED', 'POINTS_TOO_FEW'],
  }),

  /** Books what another operator asked for. Never one's own. */
  approve: action<AdjustedView>()({
    access: checkers,
    data: decision,
    refusals: [
      'REQUEST_DIFFERS',
      'ADJUSTMENT_UNKNOWN',
      'ADJUSTMENT_DECIDED',
      'OWN_ADJUSTMENT',
      'MEMBER_UNKNOWN',
      'MEMBER_CLOSED',
      'POINTS_TOO_FEW',
    ],
  }),

  /** Turns an adjustment down that waits; who asked for it takes it back so. */
  turnDown: action<{ adjustment: string; state: AdjustmentState }>()({
    access: makers,
    data: decision,
    refusals: ['REQUEST_DIFFERS', 'ADJUSTMENT_UNKNOWN', 'ADJUSTMENT_DECIDED', 'OTHERS_ADJUSTMENT'],
  }),

  /** Adjustments, newest first, 50 a page. Their reasons are free text about members, which is not for who only looks. */
  adjustments: action<AdjustmentsView>()({
    access: makers,
    data: z.strictObject({
      state: z.enum(states).optional(),
      member: id.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,15}:[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,63}$/u)
        .optional(),
    }),
    refusals: [],
  }),

  /** How many wait for a second operator, for the sign in the menu; and what the caller may do alone on a day, and did today. */
  checking: action<CheckingView>()({
    access: makers,
    data: noData,
    refusals: [],
  }),
};
