import { z } from 'zod';
import { orderStatuses } from '../domain/orders/orderStatus';
import { action, operatorRoles } from './action';
import { businessDay, id, orderKey, reason } from './fields';
import type { OrderView } from './orders';

/** An order in a list of the console. */
export interface OrderRowView extends OrderView {
  source: string;
  member: string;
  status: (typeof orderStatuses)[number];
}

/** An order with everything that it has come to; points are integers in 0.01. */
export interface OrderDetailView extends OrderRowView {
  category: string;
  /** As an operator of the caller's role sees it. */
  memberName: string | null;
  phoneMasked: string | null;
  /** The plan version under which it was paid, by which its tier and pool are fixed. */
  planVersion: number;
  /** Of the plan: the tier's name and multiplier; null below the first threshold. */
  reached: { name: string; multiplier: string } | null;
  /** The pool after every refund so far. */
  poolLeft: number;
  /** Released before it came to us. */
  broughtIn: number;
  /** Released by the end of the published day, with what was brought in; the day is null before the first close. */
  released: number;
  publishedDate: string | null;
  refunds: { refund: string; amount: number; at: string }[];
  /** What the closes read of it, oldest first. */
  events: OrderEventView[];
  /** The import that brought it. */
  import: string | null;
}

export interface OrderEventView {
  event: string;
  kind: 'paid' | 'refunded';
  at: string;
  /** The business day that it counts from. */
  day: string;
  late: boolean;
  quarantined: boolean;
}

/** What a refund makes of an order's pool, by what was released by the end of `publishedDate`; points in 0.01. */
export interface RefundEffectView {
  amountLeft: { before: number; after: number };
  pool: { before: number; after: number };
  /** What of the pool is never released. */
  voided: number;
  /** Released beyond the smaller pool: the wallet takes it back, points before cash. */
  clawed: number;
  released: number;
  publishedDate: string | null;
}

/** A refund by an operator, as it was taken. */
export interface RefundTakenView {
  order: OrderRowView;
  effect: RefundEffectView;
  /** The business day that it counts from; late where that is later than the day after. */
  day: string;
  late: boolean;
}

/** How a search reads its text: an order as we name it, its own number or the beginning of one of them, or a member's number. */
export const orderSearches = ['order', 'number', 'member'] as const;

/** Operators write money in fen, as the console shows it to them before. */
const fen = z.int().min(1).max(99_999_999_999_999);

export const ordersForOperators = {
  /** Orders, newest paid first, or by number where nothing but one is searched; 50 a page. Days are those of payment, both included. */
  search: action<{ orders: OrderRowView[]; next: string | null }>()({
    access: operatorRoles,
    data: z
      .strictObject({
        by: z.enum(orderSearches).optional(),
        text: z.string().trim().min(1).max(97).optional(),
        status: z.enum(orderStatuses).optional(),
        source: z.string().trim().min(1).max(32).optional(),
        from: businessDay.optional(),
        to: businessDay.optional(),
        /** Sealed, so longer than other positions. */
        cursor: z.string().max(512).optional(),
      })
      .default({}),
    refusals: ['SEARCH_INCOMPLETE', 'PERIOD_BACKWARDS'],
  }),

  detail: action<OrderDetailView>()({
    access: operatorRoles,
    data: z.strictObject({ order: orderKey }),
    refusals: ['ORDER_UNKNOWN'],
  }),

  /** What a refund of so many fen would do, were it taken now; writes nothing. */
  previewRefund: action<RefundEffectView>()({
    access: ['finance', 'admin'],
    data: z.strictObject({ order: orderKey, amount: fen }),
    refusals: ['ORDER_UNKNOWN', 'REFUND_TOO_LARGE'],
  }),

  /**
   * Refunds so many fen of an order, now. `refundedBefore` is what had been refunded when the operator decided: where another
   * refund came in between, this one is refused.
   */
  refund: action<RefundTakenView>()({
    access: ['finance', 'admin'],
    data: z.strictObject({
      order: orderKey,
      amount: fen,
      refundedBefore: z.int().min(0),
      reason,
      request: id,
    }),
    refusals: [
      'REQUEST_DIFFERS',
      'ORDER_UNKNOWN',
      'ORDER_CHANGED',
      'REFUNDED_BEFORE_PAID',
      'REFUND_TOO_LARGE',
    ],
  }),
};
