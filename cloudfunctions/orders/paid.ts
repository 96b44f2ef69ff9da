import type { DataOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { Fen } from '../shared/domain/money/amount';
import { parseAmount } from '../shared/domain/money/amountText';
import { decidePaid } from '../shared/domain/orders/decidePaid';
import { grantsUnder } from '../shared/domain/orders/fixGrant';
import type { FixedGrant, PaidOrder } from '../shared/domain/orders/order';
import { orderView } from '../shared/runtime/orderView';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { acceptEvent } from '../shared/store/acceptEvent';
import { isVisible } from '../shared/store/imports';
import { type MemberDoc, members } from '../shared/store/members';
import { tell } from '../shared/store/messages';
import { type OrderDoc, orderId, orders } from '../shared/store/orders';
import { allPlans } from '../shared/store/plans';
import { setAside } from '../shared/store/quarantine';
import { inTransaction, StillBusy, type Transaction } from '../shared/store/transaction';
import { refuseForeignSource } from './ownSource';

/** Takes a paid order once, with its grant, its event and the member's first order, in one transaction. */
export const paid: Handler<typeof ordersContract.paid> = async (context, data) => {
  const foreign = refuseForeignSource(context, data.source);
  if (foreign) return foreign;
  const order = readOrder(data);
  // Versions of the plan never change, so they need not be read inside.
  const grant = grantsUnder(await allPlans())(order.amount, order.paidAt);
  return inTransaction(async (within) => {
    const { existing, member } = await load(data, within);
    const known = existing && {
      ...existing,
      amount: existing.amount as Fen,
      paidAt: existing.paidAt.getTime(),
    };
    const registered = member && { registeredAt: member.registeredAt.getTime() };
    const now = context.now.getTime();
    const decision = decidePaid({ order, now, member: registered, existing: known, grant });
    if (decision.kind === 'refuse') return refuse(decision.refusal, { field: decision.field });
    if (decision.kind === 'accept' && member)
      return {
        order: orderView(await save(data, { order, grant: decision.grant, member, now }, within)),
        repeated: false,
      };
    if (existing === null) throw new Error('an order that is not there cannot be repeated');
    return { order: orderView(existing), repeated: true };
  });
};

const readOrder = (data: DataOf<typeof ordersContract.paid>): PaidOrder => ({
  member: data.member,
  amount: parseAmount<Fen>(data.amount, 'amount'),
  paidAt: Date.parse(data.paidAt),
  channel: data.channel,
  category: data.category,
});

/** @throws StillBusy while an import is writing this very order */
async function load({ source, number, member }: DataOf<typeof ordersContract.paid>, within: Transaction) {
  const existing = await orders.get(orderId(source, number), within);
  if (existing && !(await isVisible(existing, within)))
    throw new StillBusy('an import is writing this order');
  const found = await members.get(member, within);
  return { existing, member: (await isVisible(found, within)) ? found : null };
}

interface Accepted {
  order: PaidOrder;
  grant: FixedGrant;
  member: MemberDoc;
  now: number;
}

async function save(
  { source, number }: DataOf<typeof ordersContract.paid>,
  { order, grant, member, now }: Accepted,
  within: Transaction,
): Promise<OrderDoc> {
  const id = orderId(source, number);
  const at = new Date(order.paidAt);
  const event = {
    _id: `paid:${id}`,
    kind: 'paid',
    at,
    number: member.number,
    order: id,
    amount: order.amount,
    paidAt: order.paidAt,
    releasedBefore: 0,
    ...grant,
  } as const;
  const counted = await acceptEvent(event, within);
  const because = `registered:${member._id}`;
  // What was paid was paid, but it cannot count for somebody whose registration does not.
  if (member.quarantined) await setAside({ ...event, ...counted }, { because, at: new Date(now) }, within);
  const doc: OrderDoc = {
    _id: id,
    source,
    number,
    ...order,
    memberNumber: member.number,
    paidAt: at,
    ...grant,
    releasedBefore: 0,
    refunded: 0,
    status: 'paid',
    refunds: [],
    ...counted,
    lastEventDay: counted.day,
    ...(member.quarantined ? { quarantined: { part: 'payment', because } } : {}),
  };
  await orders.insert(doc, within);
  await tellOfOrder(doc, member, new Date(now), within);
  if (member.firstOrderAt === null || member.firstOrderAt > at)
    await members.update(member._id, { firstOrderAt: at }, within);
  return doc;
}

/** The member hears of the order, and the inviter of an invitee's first one: that it came, never what it brings. */
async function tellOfOrder(order: OrderDoc, member: MemberDoc, at: Date, within: Transaction): Promise<void> {
  const { _id, amount, pool, day, late } = order;
  const cause = `paid:${_id}`;
  await tell({ kind: 'order', member: member._id, at, order: _id, amount, pool, day, late }, cause, within);
  if (member.firstOrderAt !== null || member.inviter === null) return;
  const { _id: invitee, inviter } = member;
  await tell({ kind: 'inviteeOrdered', member: inviter, at, invitee }, `firstOrder:${invitee}`, within);
}
