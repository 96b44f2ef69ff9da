import { z } from 'zod';
import { action } from './action';
import { noData } from './fields';
import type { HomeView } from './points';
import type { MaskedMember } from './referral';

/** Volume by day, cumulated since `from`: one figure per day from `from` to `to`, in 0.01 yuan. It falls where a refund counts. */
export interface VolumeCurve {
  from: string;
  to: string;
  cumulated: number[];
}

/** Members of a generation, how many of them are active, and what their own orders brought in the month. */
export interface GenerationView {
  members: number;
  active: number;
  volume: number;
}

/** Somebody whom the manager invited, by what they and their own team brought in the month. */
export interface RankedView extends MaskedMember {
  /** From 1. */
  place: number;
  volume: number;
  /** Members of their own team, themselves excluded. */
  team: number;
}

/**
 * A group in the month of the published day. The group is whom the close has below the manager on that day, the manager
 * excluded; both months are told of the same people. What counts from a day is in that day: an order from the day after it
 * was paid.
 */
export interface GroupView {
  /** The month to date; `volume` is its last figure. */
  month: VolumeCurve;
  /** The same days of the month before; null where these were not all closed here. */
  lastMonth: VolumeCurve | null;
  volume: number;
  /** `volume` less that of the same days of the month before; null where that is unknown. */
  difference: number | null;
  /** The difference in ten-thousandths of the month before; null where that brought nothing. */
  ratio: number | null;
  members: number;
  /** Active: whose own volume, orders less refunds, has grown in the month. */
  active: number;
  /** Members whom the close met in this month for the first time. */
  newInvitees: number;
  /** Members without volume before the month, and with some now. */
  newFirstOrders: number;
  first: GenerationView;
  second: GenerationView;
  /** All beyond, as a total alone (product.md A6). */
  deeper: Omit<GenerationView, 'active'>;
}

export interface OverviewView {
  /** Null before the first close. */
  publishedDate: string | null;
  publishedAt: string | null;
  /** Null until a close knows the manager. */
  group: GroupView | null;
  rank: HomeView['rank'];
  /** The first places; `ranking` has the ones behind them. */
  ranking: RankingView;
}

export interface RankingView {
  publishedDate: string | null;
  invitees: RankedView[];
  /** Places passed so far, to go on from; null at the end. */
  next: number | null;
}

/** Direct invitees that a ranking goes down to. */
export const mostRanked = 500;

export const groupContract = {
  /** A manager's group up to the published day (product.md C6), with the first places of the ranking. */
  overview: action<OverviewView>()({
    access: 'member',
    data: noData,
    refusals: ['NOT_A_MANAGER', 'GROUP_TOO_LARGE'],
  }),

  /** The places behind `after`, 20 a page. A day published meanwhile answers for itself: `publishedDate` says which it is. */
  ranking: action<RankingView>()({
    access: 'member',
    data: z.strictObject({ after: z.number().int().min(0).max(mostRanked) }),
    refusals: ['NOT_A_MANAGER', 'GROUP_TOO_LARGE'],
  }),
};
