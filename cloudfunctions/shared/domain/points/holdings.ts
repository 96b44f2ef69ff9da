import { clawedOf, remainingOf } from '../dayClose/dayTotals';
import type { Row } from '../dayClose/row';
import { type Account, type Balance, balanceOf } from '../wallet/balance';

/** What a member's pools and wallet hold by a settled day; integers in 0.01. */
export interface Holdings extends Balance {
  /** Still to be released by the open orders. */
  inPools: number;
  openOrders: number;
}

/** A settled row and the account beside it: what can be spent, and what is still to come. */
export function holdingsOf({ orders, toDate }: Row, account: Account): Holdings {
  const clawed = orders.reduce((sum, order) => sum + clawedOf(order), 0);
  return {
    ...balanceOf(toDate, clawed, account),
    inPools: orders.reduce((sum, order) => sum + remainingOf(order), 0),
    openOrders: orders.filter((order) => remainingOf(order) > 0).length,
  };
}
