import { clawedOf, remainingOf } from '../dayClose/dayTotals';
import type { Row } from '../dayClose/row';

/** What a member's pools and wallet hold by a settled day; integers in 0.01. */
export interface Holdings {
  points: number;
  cash: number;
  /** Still to be released by the open orders. */
  inPools: number;
  openOrders: number;
}

/**
 * Released to date less what refunds claw back, points before cash (settlement.md 6). What is clawed back beyond both is a
 * debt, which later releases pay first: nothing is spendable until then.
 */
export function holdingsOf({ orders, toDate }: Row): Holdings {
  const clawed = orders.reduce((sum, order) => sum + clawedOf(order), 0);
  const clawedFromCash = Math.max(0, clawed - toDate.points);
  return {
    points: Math.max(0, toDate.points - clawed),
    cash: Math.max(0, toDate.cash - clawedFromCash),
    inPools: orders.reduce((sum, order) => sum + remainingOf(order), 0),
    openOrders: orders.filter((order) => remainingOf(order) > 0).length,
  };
}
