import { acceptEvent } from '../../cloudfunctions/shared/store/acceptEvent';
import type { PaidEvent } from '../../cloudfunctions/shared/store/events';
import { type OrderDoc, orders } from '../../cloudfunctions/shared/store/orders';
import { inTransaction } from '../../cloudfunctions/shared/store/transaction';
import type { Accepted } from './acts';

/** A payment in the middle of its transaction: the seal is read, nothing is committed. */
export interface SlowPayment {
  commit(): Promise<Accepted>;
}

/**
 * Pays as `orders.paid` does, and stops between the acceptance of the event and the commit: the longest that a client can be in
 * flight while a day is sealed. Written with the store's own functions, since no function can be held from outside.
 * @param like an order to copy, of the same member
 */
export async function aSlowPayment(like: OrderDoc, number: string, paidAt: Date): Promise<SlowPayment> {
  const gate = aGate();
  const isHeld = aGate();
  const id = `shop:${number}`;
  const work = inTransaction(async (within) => {
    const { amount, pool, planVersion, tier, memberNumber } = like;
    const event: Omit<PaidEvent, 'day' | 'late'> = {
      _id: `paid:${id}`,
      kind: 'paid',
      at: paidAt,
      number: memberNumber,
      ...{ order: id, amount, pool, planVersion, tier, paidAt: paidAt.getTime(), releasedBefore: 0 },
    };
    const counted = await acceptEvent(event, within);
    const order = { ...like, _id: id, number, paidAt, refunded: 0, refunds: [], releasedBefore: 0 };
    await orders.insert({ ...order, ...counted, lastEventDay: counted.day }, within);
    isHeld.open();
    await gate.opened;
    return { event: event._id, counted: { ...counted } };
  });
  await Promise.race([isHeld.opened, work]);
  return {
    commit: () => {
      gate.open();
      return work;
    },
  };
}

function aGate(): { open(): void; opened: Promise<void> } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
