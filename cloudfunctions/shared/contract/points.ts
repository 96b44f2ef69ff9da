import { z } from 'zod';
import type { MemberRole } from '../domain/member/role';
import type { Change } from '../domain/points/change';
import type { CallerView, ProfileView } from './account';
import { action, operatorRoles } from './action';
import type { ExplanationView, InviteeBehind, InviteesBehindView, LineView } from './explanation';
import { businessDay, id, noData, orderKey } from './fields';
import type { StatementView } from './statement';

/** Every amount is an integer in 0.01, every rate an integer in 0.0001. */
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
  /** Given by an administrator, or promoter for whoever has a team that has ordered. */
  role: MemberRole;
  /** Null until the first close that knows this member. */
  day: DayView | null;
  /** When the published day became visible. */
  publishedAt: string | null;
  publishedDate: string | null;
  /** Points that can be spent; 0 before the first close unless some were added, since nothing was released. */
  available: number;
  /** Where these come from: released to date - clawed back + adjusted by operators, and none where that is below 0. */
  availableParts: { released: number; clawed: number; adjusted: number };
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
  /** Everything that was ever released, spent or not; 0 before the first close. */
  releasedToDate: number;
}

/** A home, and what makes the next one quicker. */
export interface OpenedHome extends HomeView {
  /** Where the member's rows stand, sealed: the next call that brings it back is answered in one round to the database. */
  place: string;
  /** A client that remembers somebody else asks for the profile anew. */
  caller: CallerView;
  /** Where it was asked for: a client that starts without any memory needs no other call. */
  profile: ProfileView | null;
}

/** What one published day released to a member in all, and of that by the orders' own daily release. */
export interface ReleasedDay {
  date: string;
  total: number;
  static: number;
}

export type ChangeCause = Change['cause'];

/** A month `YYYY-MM` of the years 1000 to 2999. */
const month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/);
const line = z.string().regex(/^(static|share[1-9]\d{0,15}|team|peer|capped)$/);
const generation = z.union([z.literal(1), z.literal(2)]);
/** Sealed, and longer than a position in a list of one's own. */
const cursor = z.string().max(1024).optional();

/** Why there is no row of a day, in the order of checking. */
const noRow = ['DAY_NOT_PUBLISHED', 'DAY_THINNED', 'NOT_YET_A_MEMBER'] as const;
const noStatement = ['MONTH_NOT_PUBLISHED', 'NOT_YET_A_MEMBER'] as const;

/** Operators who may look into any member's figures. */
const readers = ['support', 'finance', 'admin'] as const;

export const pointsContract = {
  home: action<OpenedHome>()({
    access: 'member',
    data: z.strictObject({ place: cursor, withProfile: z.boolean().optional() }),
    refusals: [],
  }),

  /**
   * The last 30 published days, oldest first; a day before the member's first row is left out. Apart from `home`, because it
   * is the same until the next day is published: a client asks once a day.
   */
  trend: action<{ publishedDate: string | null; days: ReleasedDay[] }>()({
    access: 'member',
    data: noData,
    refusals: [],
  }),

  day: action<DayView>()({ access: 'member', data: z.strictObject({ date: businessDay }), refusals: noRow }),

  /**
   * Released per day of a month, for the calendar. Of a month whose days are no longer kept (`thinned`) `days` has only
   * those that are, and `total` is still the whole month's.
   */
  month: action<{
    month: string;
    days: ReleasedDay[];
    total: number;
    thinned: boolean;
  }>()({ access: 'member', data: z.strictObject({ month }), refusals: [] }),

  /** A month in all: by kind, opening and closing, day by day. Never changes once its last day is published. */
  statement: action<StatementView>()({
    access: 'member',
    data: z.strictObject({ month }),
    refusals: noStatement,
  }),

  order: action<
    OrderProgressView & { granted: number; refunded: number; multiplier: string | null; tier: string | null }
  >()({
    access: 'member',
    data: z.strictObject({ order: orderKey }),
    refusals: ['ORDER_UNKNOWN'],
  }),

  /** One line of one day explained to its owner, with its figures; `capped` is what was earned and not paid. */
  explain: action<ExplanationView>()({
    access: 'member',
    data: z.strictObject({ date: businessDay, line }),
    refusals: [...noRow, 'LINE_UNKNOWN'],
  }),

  /** The invitees behind a share line, masked, 20 a page. Two generations and no further (product.md A6). */
  explainInvitees: action<InviteesBehindView>()({
    access: 'member',
    data: z.strictObject({ date: businessDay, generation, cursor }),
    refusals: [...noRow, 'LINE_UNKNOWN'],
  }),

  /** A home as the member sees it, for operators; its figures belong to the published day. */
  memberHome: action<HomeView & { ownVolume: number | null }>()({
    access: operatorRoles,
    data: z.strictObject({ member: id }),
    refusals: ['MEMBER_UNKNOWN'],
  }),

  /** What a member sees of a day, a line and a month, for operators; invitees stay masked, and are named by their id. */
  memberDay: action<DayView>()({
    access: readers,
    data: z.strictObject({ member: id, date: businessDay }),
    refusals: ['MEMBER_UNKNOWN', ...noRow],
  }),

  explainMember: action<ExplanationView>()({
    access: readers,
    data: z.strictObject({ member: id, date: businessDay, line }),
    refusals: ['MEMBER_UNKNOWN', ...noRow, 'LINE_UNKNOWN'],
  }),

  explainMemberInvitees: action<InviteesBehindView<InviteeBehind & { member: string }>>()({
    access: readers,
    data: z.strictObject({ member: id, date: businessDay, generation, cursor }),
    refusals: ['MEMBER_UNKNOWN', ...noRow, 'LINE_UNKNOWN'],
  }),

  memberStatement: action<StatementView>()({
    access: readers,
    data: z.strictObject({ member: id, month }),
    refusals: ['MEMBER_UNKNOWN', ...noStatement],
  }),
};
