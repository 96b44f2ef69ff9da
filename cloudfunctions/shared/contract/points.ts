import { z } from 'zod';
import type { Change } from '../domain/points/change';
import { action } from './action';
import { businessDay, noData, orderKey } from './fields';

/** Every amount is an integer in 0.01, every rate an integer in 0.0001. */
export type LineKind = 'static' | `share${number}` | 'team' | 'peer';

/** One part of a day's release and the arithmetic behind it (product.md B6): floor(rate x base) = earned, of which `paid`. */
export interface LineView {
  kind: LineKind;
  paid: number;
  earned: number;
  /** Null for team, which has one rate difference per step. */
  rate: number | null;
  base: number;
  /** Orders (static) or invitees that released something (share). */
  count: number | null;
  /** Team only: what arrived with which best rank below, and the difference of rates that it earned. */
  steps?: { belowRank: string | null; rateDifference: number; base: number }[];
}

export interface OrderProgressView {
  /** `SOURCE:NUMBER`. */
  order: string;
  /** Amount and pool are after refunds. */
  amount: number;
  paidAt: string;
  pool: number;
  /** Up to and with the day that it is told of. */
  released: number;
  today: number;
  todayStatic: number;
  /** The day of its last point at the pace of its own daily release, or null when it is dry or frozen. */
  lastDay: string | null;
}

export interface DayView {
  date: string;
  total: number;
  points: number;
  cash: number;
  capped: number;
  frozen: boolean;
  lines: LineView[];
  orders: OrderProgressView[];
  planVersion: number;
}

export interface TierView {
  id: string;
  name: string;
  multiplier: string;
}

export interface HomeView {
  /** Null until the first close that knows this member. */
  day: DayView | null;
  /** When the published day became visible. */
  publishedAt: string | null;
  publishedDate: string | null;
  /** Released to date less clawed back, and the wallet's entries; 0 before the first close, since nothing was released. */
  available: number;
  cash: number;
  /** What the open orders still hold; null until a close knows this member. */
  inPools: number | null;
  openOrders: number | null;
  /** What changed since the day before, and the main cause. */
  change: Change | null;
  /** `best`: what the largest order is known to have reached; null until a close knows this member. */
  tier: { current: TierView | null; next: (TierView & { threshold: number }) | null; best: number | null };
  /** Null where the plan has no ranks. */
  rank: {
    current: { id: string; name: string; rate: number } | null;
    next: { id: string; name: string; rate: number; volume: number } | null;
    /** Null until a close knows this member. */
    teamVolume: number | null;
  } | null;
  /** The last 30 published days, oldest first; a day before the member's first row is left out. */
  trend: { date: string; total: number; static: number }[];
}

export type ChangeCause = Change['cause'];

export const pointsContract = {
  home: action<HomeView>()({ access: 'member', data: noData, refusals: [] }),

  day: action<DayView>()({
    access: 'member',
    data: z.strictObject({ date: businessDay }),
    refusals: ['DAY_NOT_PUBLISHED', 'NOT_YET_A_MEMBER'],
  }),

  /** Released per day of a month `YYYY-MM` of the years 1000 to 2999, for the calendar. */
  month: action<{ month: string; days: { date: string; total: number; static: number }[]; total: number }>()({
    access: 'member',
    data: z.strictObject({ month: z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/) }),
    refusals: [],
  }),

  order: action<
    OrderProgressView & { granted: number; refunded: number; multiplier: string | null; tier: string | null }
  >()({
    access: 'member',
    data: z.strictObject({ order: orderKey }),
    refusals: ['ORDER_UNKNOWN'],
  }),

  /** One line of one day explained to its owner, with its figures. */
  explain: action<{
    date: string;
    line: LineView;
    planVersion: number;
    split: { points: number; cash: number };
  }>()({
    access: 'member',
    data: z.strictObject({
      date: businessDay,
      line: z.string().regex(/^(static|share[1-9]\d{0,15}|team|peer)$/),
    }),
    refusals: ['DAY_NOT_PUBLISHED', 'NOT_YET_A_MEMBER', 'LINE_UNKNOWN'],
  }),
};
