import type { OpenOrder } from '../dayClose/row';
import type { Fen, Points } from '../money/amount';
import { poolAfterRefund } from '../plan/grant';
import type { SettlementRules } from '../plan/plan';
import { type BusinessDay, businessDayOf } from '../time/businessDay';

/** An order as far as its progress goes; amounts in 0.01. */
export interface GrantedOrder {
  amount: number;
  /** As it was granted. */
  pool: number;
  refunded: number;
  refunds: readonly { amount: number; at: Date }[];
  releasedBefore: number;
  day: string;
  lastEventDay: string;
}

/** The pool that is left of an order after so much was refunded in all, by the rules under which it was paid (settlement.md 6). */
export const poolLeft = (
  { amount, pool }: Pick<GrantedOrder, 'amount' | 'pool'>,
  grantedBy: SettlementRules,
  refunded: number,
): Points => poolAfterRefund(grantedBy, amount as Fen, pool as Points, refunded as Fen);

/**
 * What an order has released by the end of the published day. One that does not count yet has released what it brought; one
 * that counts and stands in no row has left it, since all of its pool was released, as the refunds that counted until then had
 * left it. The newest refund counts from `lastEventDay`, which may be later than the day after it happened.
 * @param inRow the order in the member's row of that day; null where it is not there
 */
export function releasedOf(
  order: GrantedOrder,
  grantedBy: SettlementRules,
  { publishedDate, inRow }: { publishedDate: BusinessDay | null; inRow: OpenOrder | null },
): number {
  if (inRow) return inRow.released;
  if (publishedDate === null || order.day > publishedDate) return order.releasedBefore;
  if (order.lastEventDay <= publishedDate) return poolLeft(order, grantedBy, order.refunded);
  const counted = order.refunds.slice(0, -1).filter(({ at }) => businessDayOf(at) < publishedDate);
  return poolLeft(
    order,
    grantedBy,
    counted.reduce((sum, refund) => sum + refund.amount, 0),
  );
}
