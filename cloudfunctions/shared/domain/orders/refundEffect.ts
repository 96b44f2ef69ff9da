import type { SettlementRules } from '../plan/plan';
import { type GrantedOrder, poolLeft } from './orderProgress';

/** What a refund makes of an order; amounts in 0.01. */
export interface RefundEffect {
  amountLeft: { before: number; after: number };
  pool: { before: number; after: number };
  /** By so much the pool shrinks: it is never released, or was and is clawed back. */
  voided: number;
  /** What this refund leaves released beyond the pool, besides what earlier ones did. */
  clawed: number;
}

/**
 * The effect of refunding so much more of an order (settlement.md 6).
 * @param released what the order has released so far, with what it had before it came to us
 */
export function refundEffect(
  order: Pick<GrantedOrder, 'amount' | 'pool' | 'refunded'>,
  amount: number,
  { grantedBy, released }: { grantedBy: SettlementRules; released: number },
): RefundEffect {
  const { refunded } = order;
  const before = poolLeft(order, grantedBy, refunded);
  const after = poolLeft(order, grantedBy, refunded + amount);
  const clawedBy = (pool: number) => Math.max(0, released - pool);
  return {
    amountLeft: { before: order.amount - refunded, after: order.amount - refunded - amount },
    pool: { before, after },
    voided: before - after,
    clawed: clawedBy(after) - clawedBy(before),
  };
}
