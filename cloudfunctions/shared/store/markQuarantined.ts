import type { EventDoc } from './events';
import { type MemberDoc, members } from './members';
import { type OrderDoc, orders } from './orders';
import type { Transaction } from './transaction';

/**
 * Marks what an event tells of, so that people see that it does not count, and what comes later of it is set aside on
 * arrival: an order, or a member whose registration it is. A member whose move is set aside stays in the former line, which
 * goes on being looked at for circles.
 * @param because the event that an operator set aside
 */
export async function markQuarantined(event: EventDoc, because: string, within: Transaction): Promise<void> {
  switch (event.kind) {
    case 'paid':
      return markOrder(event.order, { part: 'payment', because }, within);
    case 'refunded':
      return markOrder(event.order, { part: 'refund', because }, within);
    case 'registered':
      await members.update(event.member, { quarantined: true }, within);
      return;
    case 'moved':
      return keepFormer(event._id, within);
  }
}

async function markOrder(
  id: string,
  mark: NonNullable<OrderDoc['quarantined']>,
  within: Transaction,
): Promise<void> {
  const order = await orders.get(id, within);
  // An event without its order is a fault of ours; setting it aside is the way out of it all the same.
  if (!order || order.quarantined?.part === 'payment') return;
  await orders.update(id, { quarantined: mark }, within);
}

/** The id of a move is `moved:MEMBER#REQUEST`. */
async function keepFormer(event: string, within: Transaction): Promise<void> {
  const id = event.slice('moved:'.length, event.lastIndexOf('#'));
  const member = await members.get(id, within);
  if (member?.former) await members.update(id, { former: goingOn(member, event) }, within);
}

const goingOn = ({ former = [] }: MemberDoc, event: string) =>
  former.map((ended) => (ended.event === event ? { ...ended, goesOn: true } : ended));
