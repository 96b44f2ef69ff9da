/** What a member's wallet holds beyond what was released: the sums of its ledger entries. Integers in 0.01, of either sign. */
export interface Account {
  points: number;
  cash: number;
}

/** The account of a member whom no entry concerns. */
export const emptyAccount: Account = { points: 0, cash: 0 };

/** How what a member can spend comes about. Integers in 0.01; released - clawed + adjusted = points, unless that is a debt. */
export interface Balance {
  points: number;
  cash: number;
  /** Points released to date. */
  released: number;
  /** Clawed back after refunds, of points and cash together. */
  clawed: number;
  /** Added by operators, less what they removed. */
  adjusted: number;
}

/**
 * What can be spent: released to date and the ledger's entries, less what refunds claw back, points before cash (settlement.md 6).
 * What is missing beyond both is a debt, which later releases pay first: nothing is spendable until then.
 * @param released to date, by currency @param clawed back in all
 */
export function balanceOf(released: Account, clawed: number, account: Account): Balance {
  const points = released.points + account.points - clawed;
  const missing = Math.min(0, points);
  return {
    points: Math.max(0, points),
    cash: Math.max(0, released.cash + account.cash + missing),
    released: released.points,
    clawed,
    adjusted: account.points,
  };
}
