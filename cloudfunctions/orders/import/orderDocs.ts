import type { OrderRow } from '../../shared/domain/import/readOrders';
import { orderStatus } from '../../shared/domain/orders/orderStatus';
import { businessDay } from '../../shared/domain/time/businessDay';
import { eventDayOf } from '../../shared/domain/time/eventDay';
import type { PaidEvent, RefundedEvent } from '../../shared/store/events';
import { type OrderDoc, orderId } from '../../shared/store/orders';
import { refundEventId } from '../refundEventId';
import type { Writing } from './writing';

/** What one order of an export becomes. */
export interface OrderDocs {
  order: OrderDoc;
  events: (PaidEvent | RefundedEvent)[];
}

/** An export knows one refund an order, and no number of it; so it gets one that no source can send. */
const refundNumber = '#import';

export const paidEventId = (order: string): string => `paid:${order}`;
export const importedRefundEventId = (order: string): string => refundEventId(order, refundNumber);

/** The documents of an imported order, the same whenever they are made. */
export function orderDocs(row: OrderRow, writing: Writing): OrderDocs {
  const { importId, source } = writing;
  const id = orderId(source, row.number);
  const sealed = writing.sealed === null ? null : businessDay(writing.sealed);
  const paid = eventDayOf(row.paidAt, sealed);
  const refunded = row.refund && eventDayOf(row.refund.at, sealed, paid.day);
  const facts = {
    order: id,
    amount: row.amount,
    paidAt: row.paidAt,
    ...row.grant,
    number: writing.numberOf(row.member),
    import: importId,
  };
  const at = new Date(row.paidAt);
  const events: OrderDocs['events'] = [
    { _id: paidEventId(id), kind: 'paid', at, ...paid, ...facts, releasedBefore: row.released },
  ];
  if (row.refund && refunded)
    events.push({
      _id: importedRefundEventId(id),
      kind: 'refunded',
      at: new Date(row.refund.at),
      ...refunded,
      ...facts,
      refundedBefore: 0,
      refundedAfter: row.refund.amount,
    });
  return {
    events,
    order: {
      _id: id,
      source,
      number: row.number,
      member: row.member,
      memberNumber: facts.number,
      amount: row.amount,
      paidAt: at,
      channel: row.channel,
      category: row.category,
      ...row.grant,
      releasedBefore: row.released,
      refunded: row.refund?.amount ?? 0,
      status: orderStatus({ amount: row.amount, refunded: row.refund?.amount ?? 0 }),
      refunds: row.refund
        ? [{ refund: refundNumber, amount: row.refund.amount, at: new Date(row.refund.at) }]
        : [],
      ...paid,
      lastEventDay: refunded?.day ?? paid.day,
      import: importId,
    },
  };
}
