import { phoneHash } from '../../shared/runtime/personal';
import { orderId } from '../../shared/store/orders';
import { registeredEventId } from './memberDocs';
import type { Named } from './named';
import { importedRefundEventId, paidEventId } from './orderDocs';

/** Every id that an import may have written under, by kind of document: they follow from what its files name. */
export function writtenIds(named: Named, source: string) {
  const orders = named.orders.map((number) => orderId(source, number));
  return {
    members: named.members,
    phones: named.phones.map(phoneHash),
    orders,
    events: [
      ...named.members.map(registeredEventId),
      ...orders.map(paidEventId),
      ...orders.map(importedRefundEventId),
    ],
  };
}
