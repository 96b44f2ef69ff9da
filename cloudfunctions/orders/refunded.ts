import type { DataOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { Fen } from '../shared/domain/money/amount';
import { parseAmount } from '../shared/domain/money/amountText';
import { decideRefund, type Refund } from '../shared/domain/orders/decideRefund';
import { orderView } from '../shared/runtime/orderView';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { isVisible } from '../shared/store/imports';
import { orderId, orders } from '../shared/store/orders';
import { inTransaction } from '../shared/store/transaction';
import { refuseForeignSource } from './ownSource';
import { asRefunded, writeRefund } from './writeRefund';

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
    const saved = await writeRefund(order, refund, { ...decision, now: context.now }, within);
    return { order: orderView(saved), repeated: false };
  });
};

const readRefund = (data: DataOf<typeof ordersContract.refunded>): Refund => ({
  refund: data.refund,
  amount: parseAmount<Fen>(data.amount, 'amount'),
  at: Date.parse(data.refundedAt),
});
