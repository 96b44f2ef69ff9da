import type { OrderStatus } from '../domain/orders/orderStatus';
import { Collection } from './collection';
import { db } from './database';

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
  /** What `refunded` comes to (domain/orders/orderStatus.ts), for lists of one kind. */
  status: OrderStatus;
  refunds: { refund: string; amount: number; at: Date }[];
  /** The business day it counts from, fixed when it was accepted. */
  day: string;
  late: boolean;
  /** The day of its newest event: a later refund never counts before an earlier one. */
  lastEventDay: string;
  /** Its payment or one of its refunds is in quarantine, and so is whatever comes later of it. */
  quarantined?: { part: 'payment' | 'refund'; because: string };
  import?: string;
}

export const orders = new Collection<OrderDoc>('orders');
export const orderId = (source: string, number: string): string => `${source}:${number}`;

/** A position in a member's orders, newest first: everything behind this order. */
export interface OrderPosition {
  paidAt: Date;
  id: string;
}

/** A member's orders, newest first, without those of imports that are not complete. */
export function ordersOf(
  member: string,
  { after, pending, limit }: { after: OrderPosition | null; pending: readonly string[]; limit: number },
): Promise<OrderDoc[]> {
  const _ = db.command;
  const own = pending.length > 0 ? { member, import: _.nin([...pending]) } : { member };
  const query = after
    ? _.or([
        { ...own, paidAt: _.lt(after.paidAt) },
        { ...own, paidAt: after.paidAt, _id: _.gt(after.id) },
      ])
    : own;
  const order: [string, 'asc' | 'desc'][] = [
    ['paidAt', 'desc'],
    ['_id', 'asc'],
  ];
  return orders.find(query as Record<string, unknown>, { limit, order });
}
