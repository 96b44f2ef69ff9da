import { z } from 'zod';
import type { HistoryDay } from '../domain/simulation/history';
import { action } from './action';
import { businessDay, noData } from './fields';

/** One finding of the compliance check (settlement.md 7). */
export interface FindingView {
  code: string;
  severity: 'severe' | 'warning';
  reason: string;
  article: string;
}

export interface PlanVersionView {
  version: number;
  effectiveFrom: string;
  publishedAt: string;
  /** An operator's id. */
  publishedBy: string;
  plan: unknown;
  findings: FindingView[];
  acknowledgement: { by: string; reason: string; legalReference: string } | null;
}

/** A part of what happened, for simulations; members are running numbers only. */
export interface PastDaysView {
  /** The first and the last published day; null while there is none. */
  from: string | null;
  to: string | null;
  days: HistoryDay[];
  /** Goes on behind this part, up to the same last day; null at the end. */
  next: string | null;
}

/** `LAST-DAY DAY EVENT`, as the part before gave it. */
const pastCursor = z
  .string()
  .max(300)
  .regex(/^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2} \S+$/, 'as the part before gave it');

export const plansContract = {
  /** Validates a draft and runs the compliance check; writes nothing. */
  check: action<{ findings: FindingView[] }>()({
    access: ['viewer', 'support', 'finance', 'admin'],
    data: z.strictObject({ plan: z.unknown() }),
    refusals: ['PLAN_INVALID'],
  }),

  /**
   * Publishes a version that takes effect on a future day. The first version, while no day was sealed, may take effect on any
   * day. Repeating the same `version` with the same content answers the same.
   */
  publish: action<PlanVersionView>()({
    access: ['admin'],
    data: z.strictObject({
      /** The version after the newest one: two operators cannot overwrite each other. */
      version: z.int().min(1).max(1_000_000),
      /** A preset's name or a whole plan. */
      plan: z.unknown(),
      effectiveFrom: businessDay,
      acknowledgement: z
        .strictObject({
          codes: z.array(z.string().max(64)).max(50),
          reason: z.string().trim().min(10).max(2000),
          legalReference: z.string().trim().min(4).max(500),
        })
        .optional(),
    }),
    refusals: ['PLAN_INVALID', 'PLAN_DAY_NOT_FUTURE', 'PLAN_VERSION_TAKEN', 'ACKNOWLEDGEMENT_MISSING'],
  }),

  /** The plan in force today; members see the rules made from it. */
  current: action<{ version: number; effectiveFrom: string; plan: unknown } | null>()({
    access: 'visitor',
    data: noData,
    refusals: [],
  }),

  /** Everything that published days were settled from, part by part, for simulations. What is in quarantine is left out. */
  pastDays: action<PastDaysView>()({
    access: ['finance', 'admin'],
    data: z.strictObject({ cursor: pastCursor.optional() }).default({}),
    refusals: [],
  }),

  /** Who the members with these running numbers are, for those whom a simulation names. */
  pastMembers: action<{ members: { number: number; member: string }[] }>()({
    access: ['finance', 'admin'],
    data: z.strictObject({ numbers: z.array(z.int().min(0)).max(100) }),
    refusals: [],
  }),

  history: action<{ versions: PlanVersionView[] }>()({
    access: ['viewer', 'support', 'finance', 'admin'],
    data: noData,
    refusals: [],
  }),
};
