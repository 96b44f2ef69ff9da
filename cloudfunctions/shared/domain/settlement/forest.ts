/**
 * All members and open orders of one day as a struct of arrays. A member is its index; any order of members works,
 * inviters before their invitees is the fastest. Amounts are integers in 0.01 units, held in Float64Array (exact below
 * 2^53, which the engine asserts).
 */
export interface Forest {
  count: number;
  /** Index of the inviter, or -1. */
  inviter: Int32Array;
  /** 1 where the member is frozen on this day. */
  frozen: Uint8Array;
  /** Effective amounts of all orders that take part, those that have run dry and are not listed below included. */
  ownVolume: Float64Array;
  /** `count + 1` offsets into the arrays below; a member's orders stand by time of payment, then by order id. */
  orderStart: Int32Array;
  /** Effective amount (after refunds): the base of static release. */
  orderAmount: Float64Array;
  /** Effective pool (after refunds); may be less than what was released already. */
  orderPool: Float64Array;
  /** Released before this day. */
  orderReleased: Float64Array;
}

/**
 * What one day pays, by member index; all amounts are integers in 0.01 points.
 */
export interface DayOutcome {
  /** Volume of all descendants, oneself excluded (settlement.md 4). */
  teamVolume: Float64Array;
  /** Index into the plan's ranks, -1 for none. */
  rank: Int16Array;
  staticReleased: Float64Array;
  /** Static release of all descendants, which is what differential and peer bonus are reckoned from. */
  teamStatic: Float64Array;
  /** By share rule of the plan, in order of payment. */
  share: ShareOutcome[];
  /** Paid, after the cap. */
  team: Float64Array;
  /** Earned, before the cap. */
  teamEarned: Float64Array;
  /** Paid, after the cap. */
  peer: Float64Array;
  /** Earned, before the cap. */
  peerEarned: Float64Array;
  /** Static release that reached the member from below its peers (settlement.md 5). */
  peerBase: Float64Array;
  /** Earned and not paid, because the member's pools are empty. */
  capped: Float64Array;
  /** Static and all paid lines. */
  total: Float64Array;
  /** By order: taken out of its pool today, static and accelerated. */
  orderToday: Float64Array;
  /** By order: the static part of it. */
  orderStatic: Float64Array;
  totals: { released: number; capped: number; static: number };
}

/** One generation's share bonus (settlement.md 3). */
export interface ShareOutcome {
  generation: number;
  /** Paid, after the cap. */
  paid: Float64Array;
  /** Earned, before the cap. */
  earned: Float64Array;
  /** Static release of that generation. */
  base: Float64Array;
  /** How many of that generation released anything. */
  count: Int32Array;
}
