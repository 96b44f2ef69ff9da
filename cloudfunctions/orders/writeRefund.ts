import type { Fen } from '../shared/domain/money/amount';
import type { Refund, RefundedOrder } from '../shared/domain/orders/decideRefund';
import { orderStatus } from '../shared/domain/orders/orderStatus';
import { acceptEvent } from '../shared/store/acceptEvent';
import { tell } from '../shared/store/messages';
import { type OrderDoc, orders } from '../shared/store/orders';
import { setAside } from '../shared/store/quarantine';
import type { Transaction } from '../shared/store/transaction';
import { refundEventId } from './refundEventId';

/** Writes a refund that was decided, with its event and the word to the member, whoever asked for it. */
export async function writeRefund(
  order: OrderDoc,
  { refund, amount, at }: Refund,
  { before, after, now }: { before: Fen; after: Fen; now: Date },
  within: Transaction,
): Promise<OrderDoc> {
  const event = {
    _id: refundEventId(order._id, refund),
    kind: 'refunded',
    at: new Date(at),
    number: order.memberNumber,
    order: order._id,
    amount: order.amount,
    pool: order.pool,
    paidAt: order.paidAt.getTime(),
    planVersion: order.planVersion,
    tier: order.tier,
    refundedBefore: before,
    refundedAfter: after,
  } as const;
  const counted = await acceptEvent(event, within, order.lastEventDay);
  const { quarantined } = order;
  if (quarantined) {
    const { because } = quarantined;
    await setAside({ ...event, ...counted }, { because, at: now }, within);
  }
  const change = {
    refunded: after,
    status: orderStatus({ amount: order.amount, refunded: after }),
    refunds: [...order.refunds, { refund, amount, at: new Date(at) }],
    lastEventDay: counted.day,
  };
  await orders.put({ ...order, ...change }, within);
  const { amount: paid, pool, planVersion, refundedBefore, refundedAfter } = event;
  const facts = { order: order._id, amount: paid, pool, planVersion, refundedBefore, refundedAfter };
  await tell({ kind: 'refund', member: order.member, at: now, ...facts, ...counted }, event._id, within);
  return { ...order, ...change };
}

/** An order as the decision on a refund needs it. */
export const asRefunded = (order: OrderDoc): RefundedOrder => ({
  amount: order.amount as Fen,
  paidAt: order.paidAt.getTime(),
  refunded: order.refunded as Fen,
  refunds: order.refunds.map(({ refund, amount, at }) => ({
    refund,
    amount: amount as Fen,
    at: at.getTime(),
  })),
});
