import type { DataOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { RefundTakenView } from '../shared/contract/ordersForOperators';
import type { Fen } from '../shared/domain/money/amount';
import { decideRefund, type Refund, type RefundDecision } from '../shared/domain/orders/decideRefund';
import { orderStatus } from '../shared/domain/orders/orderStatus';
import { refundDay } from '../shared/domain/orders/refundDay';
import { businessDay } from '../shared/domain/time/businessDay';
import { actOnce, type Done } from '../shared/runtime/actOnce';
import { type Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import type { OrderDoc } from '../shared/store/orders';
import type { Transaction } from '../shared/store/transaction';
import { orderRow } from './orderRow';
import { effectOn, type OrderState, orderState, visibleOrder } from './orderState';
import { asRefunded, writeRefund } from './writeRefund';

type Data = DataOf<typeof ordersContract.refund>;
type Refusal = 'ORDER_UNKNOWN' | 'ORDER_CHANGED' | 'REFUNDED_BEFORE_PAID' | 'REFUND_TOO_LARGE';

/** An operator's refund: decided and written as one that a shop's system sends, and kept in the audit. */
export const refund: Handler<typeof ordersContract.refund> = async (context, data) => {
  const { now } = context;
  const seen = await visibleOrder(data.order);
  // What concerns the plan and the published day does not change with the refund, so it is not read inside.
  const state = seen && (await orderState(seen, now));
  return actOnce<RefundTakenView, Refusal>('refund', data.order, context, data, (within) =>
    refundWithin(data, { state, now }, within),
  );
};

async function refundWithin(
  { order: id, amount, refundedBefore, request }: Data,
  { state, now }: { state: OrderState | null; now: Date },
  within: Transaction,
): Promise<Done<RefundTakenView> | Refused<Refusal>> {
  const order = await visibleOrder(id, within);
  if (!order || !state) return refuse('ORDER_UNKNOWN', { field: 'order' });
  // Whoever decided saw another order than this one.
  if (order.refunded !== refundedBefore) return refuse('ORDER_CHANGED', { field: 'refundedBefore' });
  const asked: Refund = { refund: operatorsRefund(request), amount: amount as Fen, at: now.getTime() };
  const decision = decideRefund(asked, asRefunded(order), now.getTime());
  if (decision.kind !== 'accept') return refusedAs(decision);
  const effect = effectOn(order, amount, state);
  const saved = await writeRefund(order, asked, { ...decision, now }, within);
  const { day, late } = countsFrom(saved);
  const { pool } = effect;
  return {
    answer: { order: orderRow(saved), effect, day, late },
    before: { status: orderStatus(order), refunded: order.refunded, pool: pool.before },
    after: { status: orderStatus(saved), refunded: saved.refunded, pool: pool.after, day },
  };
}

/** An operator's refund has no number of its own: it gets one that no source can send, from the key of the act. */
const operatorsRefund = (request: string): string => `#operator:${request}`;

/** A refund of this moment and of a new number is refused for the order's sake alone. */
function refusedAs(decision: Exclude<RefundDecision, { kind: 'accept' }>): Refused<Refusal> {
  if (decision.kind === 'refuse') {
    const { refusal, field } = decision;
    if (refusal === 'REFUND_TOO_LARGE') return refuse(refusal, { field });
    if (refusal === 'REFUNDED_BEFORE_PAID') return refuse(refusal, { field: 'order' });
  }
  throw new Error(`a refund of now with a new number cannot be ${JSON.stringify(decision)}`);
}

function countsFrom({ day, lastEventDay, refunds }: OrderDoc): { day: string; late: boolean } {
  const counts = refundDay({
    day: businessDay(day),
    lastEventDay: businessDay(lastEventDay),
    refunds: refunds.slice(-1).map(({ at }) => ({ at: at.getTime() })),
  });
  if (counts === null) throw new Error('a refund that was taken is not there');
  return counts;
}
