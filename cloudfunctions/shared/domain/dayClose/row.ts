/**
 * What the close of one day knows of one member: the state that the next day folds from, and the figures behind every point
 * of this day (day-close.md, Pages). Amounts are integers in 0.01, rates in 0.0001. Nothing in it names a person.
 */
export interface Row {
  /** Running number of the inviter, or -1. */
  inviter: number;
  frozen: boolean;
  /** Amounts of all orders that take part, after refunds; those that have run dry are in it. */
  ownVolume: number;
  teamVolume: number;
  rank: string | null;
  /** How many orders stand at each tier after refunds; the member's own tier is the highest of them. */
  tiers: TierCount[];
  toDate: ToDate;
  /** What orders had released before they came to us (an import's `released`); it is in no total above. */
  broughtIn: number;
  /** Orders that have left the row, because all of their pool was released. */
  closed: ClosedOrders;
  day: DayLines;
  /** By time of payment, then by id; an order that ran dry today is still here, an over-released one stays for good. */
  orders: OpenOrder[];
}

export type TierCount = [tier: string, orders: number];

/** What was paid since the first day; `points` + `cash` is the sum of the kinds without `capped`, and of the lots. */
export interface ToDate {
  static: number;
  share: [generation: number, amount: number][];
  team: number;
  peer: number;
  capped: number;
  points: number;
  cash: number;
  /** By month of release as YYYYMM. */
  lots: [month: number, points: number, cash: number][];
}

export interface ClosedOrders {
  granted: number;
  released: number;
  voided: number;
}

/** The lines of one day. A line that reached nobody's base is not there. */
export interface DayLines {
  points: number;
  cash: number;
  capped: number;
  static: { rate: number; base: number; count: number; paid: number };
  share: ShareLine[];
  team: { earned: number; paid: number; steps: TeamStep[] } | null;
  peer: { rate: number; base: number; earned: number; paid: number } | null;
}

export interface ShareLine {
  generation: number;
  rate: number;
  base: number;
  /** Invitees of that generation who released something. */
  count: number;
  earned: number;
  paid: number;
}

/** What arrived with `belowRank` as the best rank met so far, and the difference of rates that it earned. */
export type TeamStep = [belowRank: string | null, rateDifference: number, base: number];

export interface OpenOrder {
  id: string;
  paidAt: number;
  /** After refunds. */
  amount: number;
  /** After refunds; `granted` is the pool as it was when the order was paid. */
  pool: number;
  granted: number;
  /** Up to and with this day. */
  released: number;
  todayStatic: number;
  todayAccelerated: number;
}

/** A member whom no close has met yet. */
export function newRow(inviter: number): Row {
  return {
    inviter,
    frozen: false,
    ownVolume: 0,
    teamVolume: 0,
    rank: null,
    tiers: [],
    toDate: { static: 0, share: [], team: 0, peer: 0, capped: 0, points: 0, cash: 0, lots: [] },
    broughtIn: 0,
    closed: { granted: 0, released: 0, voided: 0 },
    day: emptyDay(),
    orders: [],
  };
}

export function emptyDay(): DayLines {
  return {
    points: 0,
    cash: 0,
    capped: 0,
    static: { rate: 0, base: 0, count: 0, paid: 0 },
    share: [],
    team: null,
    peer: null,
  };
}

/** All that a member was ever paid here, points and cash. */
export const paidToDate = ({ toDate }: Row): number => toDate.points + toDate.cash;

/** What the day paid, points and cash. */
export const paidToday = ({ day }: Row): number => day.points + day.cash;
