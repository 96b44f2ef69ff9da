import type { DataOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { Fen } from '../shared/domain/money/amount';
import { parseAmount } from '../shared/domain/money/amountText';
import { decideRefund, type Refund, type RefundedOrder } from '../shared/domain/orders/decideRefund';
import { orderView } from '../shared/runtime/orderView';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { acceptEvent } from '../shared/store/acceptEvent';
import { isVisible } from '../shared/store/imports';
import { tell } from '../shared/store/messages';
import { type OrderDoc, orderId, orders } from '../shared/store/orders';
import { setAside } from '../shared/store/quarantine';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { refuseForeignSource } from './ownSource';
import { refundEventId } from './refundEventId';

/** Takes a refund once, by its own number, with its event, in one transaction. */
export const refunded: Handler<typeof ordersContract.refunded> = async (context, data) => {
  const foreign = refuseForeignSource(context, data.source);
  if (foreign) return foreign;
  const refund = readRefund(data);
  return inTransaction(async (within) => {
    const found = await orders.get(orderId(data.source, data.number), within);
    const order = (await isVisible(found, within)) ? found : null;
    const decision = decideRefund(refund, order && asRefunded(order), context.now.getTime());
    if (decision.kind === 'refuse') return refuse(decision.refusal, { field: decision.field });
    if (order === null) throw new Error('a refund of no order cannot be taken');
    if (decision.kind === 'repeated') return { order: orderView(order), repeated: true };
    const saved = await save(order, refund, { ...decision, now: context.now }, within);
    return { order: orderView(saved), repeated: false };
  });
};

const readRefund = (data: DataOf<typeof ordersContract.refunded>): Refund => ({
  refund: data.refund,
  amount: parseAmount<Fen>(data.amount, 'amount'),
  at: Date.parse(data.refundedAt),
});

const asRefunded = (order: OrderDoc): RefundedOrder => ({
  amount: order.amount as Fen,
  paidAt: order.paidAt.getTime(),
  refunded: order.refunded as Fen,
  refunds: order.refunds.map(({ refund, amount, at }) => ({
    refund,
    amount: amount as Fen,
    at: at.getTime(),
  })),
});

async function save(
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
    refunds: [...order.refunds, { refund, amount, at: new Date(at) }],
    lastEventDay: counted.day,
  };
  await orders.put({ ...order, ...change }, within);
  const { amount: paid, pool, planVersion, refundedBefore, refundedAfter } = event;
  const facts = { order: order._id, amount: paid, pool, planVersion, refundedBefore, refundedAfter };
  await tell({ kind: 'refund', member: order.member, at: now, ...facts, ...counted }, event._id, within);
  return { ...order, ...change };
}
