import { Collection } from './collection';

/** `orders`: `_id` is `SOURCE:NUMBER`, which makes a paid order arrive once. Amounts are integers in 0.01. */
export interface OrderDoc {
  _id: string;
  source: string;
  number: string;
  member: string;
  memberNumber: number;
  /** Money paid, net of points, coupons and shipping. */
  amount: number;
  paidAt: Date;
  channel: string;
  category: string;
  /** The plan version in force when it was paid; tier and pool are fixed by it (settlement.md 1). */
  planVersion: number;
  tier: string | null;
  pool: number;
  /** Released before it came to us; 0 but for imports of a brand that has been running (settlement.md 8 `released`). */
  releasedBefore: number;
  refunded: number;
  refunds: { refund: string; amount: number; at: Date }[];
  /** The business day it counts from, fixed when it was accepted. */
  day: string;
  late: boolean;
  import?: string;
}

export const orders = new Collection<OrderDoc>('orders');
export const orderId = (source: string, number: string): string => `${source}:${number}`;
