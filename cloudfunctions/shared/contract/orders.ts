import { z } from 'zod';
import { action } from './action';
import { amountText, cursor, id, instant, source } from './fields';
import { importsContract } from './imports';
import { ordersForOperators } from './ordersForOperators';

/** Amounts on the wire from us are integers in 0.01. */
export interface OrderView {
  order: string;
  number: string;
  channel: string;
  amount: number;
  refunded: number;
  paidAt: string;
  /** Tier id that the order reached, or null below the first threshold. */
  tier: string | null;
  pool: number;
  /** It counts from this business day. */
  day: string;
  /** It came too late for the day that it would have belonged to. */
  late: boolean;
  /** The day from which its refunds count, and whether they came too late for an earlier one; null without a refund. */
  refundCounts: { day: string; late: boolean } | null;
  /** Set aside by an operator until it is cleared up: the whole order, or a refund of it. Null: everything counts. */
  quarantined: 'payment' | 'refund' | null;
}

export const ordersContract = {
  /** An order that was paid. Idempotent by source and number: the same again answers the same, another content is refused. */
  paid: action<{ order: OrderView; repeated: boolean }>()({
    access: 'trusted',
    data: z.strictObject({
      source,
      number: id,
      member: id,
      /** Money paid, net of points, coupons and shipping, in yuan. */
      amount: amountText,
      paidAt: instant,
      channel: z.string().max(32).default(''),
      category: z.string().max(32).default(''),
    }),
    refusals: [
      'SOURCE_NOT_YOURS',
      'MEMBER_UNKNOWN',
      'PAID_IN_FUTURE',
      'PAID_BEFORE_REGISTERED',
      'NO_PLAN_IN_FORCE',
      'AMOUNT_TOO_LARGE',
      'ORDER_DIFFERS',
    ],
  }),

  /** A refund of a paid order; `refund` is the refund's own number, which makes it idempotent. */
  refunded: action<{ order: OrderView; repeated: boolean }>()({
    access: 'trusted',
    data: z.strictObject({ source, number: id, refund: id, amount: amountText, refundedAt: instant }),
    refusals: [
      'SOURCE_NOT_YOURS',
      'ORDER_UNKNOWN',
      'REFUND_DIFFERS',
      'REFUNDED_IN_FUTURE',
      'REFUNDED_BEFORE_PAID',
      'REFUND_TOO_LARGE',
    ],
  }),

  ...importsContract,
  ...ordersForOperators,

  mine: action<{ orders: OrderView[]; next: string | null }>()({
    access: 'member',
    data: z.strictObject({ cursor }).default({}),
    refusals: [],
  }),
};
