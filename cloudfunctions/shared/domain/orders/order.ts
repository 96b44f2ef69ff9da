import type { Fen, Points } from '../money/amount';

/** A paid order as the rules see it. Amounts in 0.01, instants in milliseconds since 1970. */
export interface PaidOrder {
  member: string;
  amount: Fen;
  paidAt: number;
  channel: string;
  category: string;
}

/** What the plan in force fixed when the order was paid, for good (settlement.md 1). */
export interface FixedGrant {
  planVersion: number;
  tier: string | null;
  pool: Points;
}

/** A clock of another system may run this far ahead of ours: an order or refund is not of the future yet. */
export const clockDifferenceMs = 5 * 60_000;

/** No brand of ours has history before this instant; an earlier one is a mistake of the source. */
export const earliestInstant = Date.parse('2000-01-01T00:00:00+08:00');
/** Days beyond this are no days any more: `BusinessDay` has four digits for the year. */
export const latestInstant = Date.parse('9999-12-30T00:00:00Z');

/** The largest single payment, in fen: twelve digits of yuan, as the contract of `orders` has it. */
export const largestAmount = 99_999_999_999_999;
