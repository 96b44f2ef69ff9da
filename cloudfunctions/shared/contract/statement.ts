import type { LineKind } from './explanation';

/** One month of a member, as its rows say it. Every amount is an integer in 0.01. */
export interface StatementView {
  /** `YYYY-MM`. */
  month: string;
  /** First and last published day of the month. */
  from: string;
  to: string;
  /** Whether the month's last day is published; until then the statement goes as far as the published day. */
  complete: boolean;
  /** What was released, by kind, in the order of payment; kinds that paid nothing are left out. They add up to `total`. */
  lines: { kind: LineKind; paid: number }[];
  /** `points` + `cash`. */
  total: number;
  points: number;
  cash: number;
  capped: number;
  /** Released to date before the month's first day, and by its last. */
  opening: { points: number; cash: number };
  closing: { points: number; cash: number };
  /** What the orders' pools held: opening + granted - released - voided = closing. */
  pools: { opening: number; granted: number; released: number; voided: number; closing: number };
  /** What refunds of this month claw back, since it had been released already. */
  clawed: number;
  /** Each published day; null where the days are no longer kept. */
  days: { date: string; total: number; static: number }[] | null;
}
