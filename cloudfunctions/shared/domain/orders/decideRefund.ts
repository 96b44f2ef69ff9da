import type { Fen } from '../money/amount';
import { clockDifferenceMs } from './order';

/** Why a refund is refused, in the order of checking. */
export type RefundRefusal =
  | 'ORDER_UNKNOWN'
  | 'REFUND_DIFFERS'
  | 'REFUNDED_IN_FUTURE'
  | 'REFUNDED_BEFORE_PAID'
  | 'REFUND_TOO_LARGE';

/** A refund by its own number; amounts in fen, instants in milliseconds since 1970. */
export interface Refund {
  refund: string;
  amount: Fen;
  at: number;
}

/** The order as it stands in the transaction that will write the refund. */
export interface RefundedOrder {
  amount: Fen;
  paidAt: number;
  /** Refunded in all so far. */
  refunded: Fen;
  refunds: readonly Refund[];
}

export type RefundDecision =
  | { kind: 'accept'; before: Fen; after: Fen }
  | { kind: 'repeated' }
  | { kind: 'refuse'; refusal: RefundRefusal; field: string };

/** Whether a refund is taken, was taken already, or is refused. The sum of refunds never exceeds what was paid. */
export function decideRefund(refund: Refund, order: RefundedOrder | null, now: number): RefundDecision {
  if (order === null) return refuse('ORDER_UNKNOWN', 'number');
  const known = order.refunds.find((earlier) => earlier.refund === refund.refund);
  if (known) return repeatedOrDifferent(refund, known);
  if (refund.at > now + clockDifferenceMs) return refuse('REFUNDED_IN_FUTURE', 'refundedAt');
  if (refund.at < order.paidAt) return refuse('REFUNDED_BEFORE_PAID', 'refundedAt');
  if (refund.amount > order.amount - order.refunded) return refuse('REFUND_TOO_LARGE', 'amount');
  return { kind: 'accept', before: order.refunded, after: (order.refunded + refund.amount) as Fen };
}

function repeatedOrDifferent(refund: Refund, known: Refund): RefundDecision {
  if (known.amount !== refund.amount) return refuse('REFUND_DIFFERS', 'amount');
  if (known.at !== refund.at) return refuse('REFUND_DIFFERS', 'refundedAt');
  return { kind: 'repeated' };
}

const refuse = (refusal: RefundRefusal, field: string): RefundDecision => ({
  kind: 'refuse',
  refusal,
  field,
});
