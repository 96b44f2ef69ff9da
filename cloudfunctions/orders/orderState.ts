import { releasedOf } from '../shared/domain/orders/orderProgress';
import { type RefundEffect, refundEffect } from '../shared/domain/orders/refundEffect';
import { compilePlan } from '../shared/domain/plan/compilePlan';
import type { Plan, SettlementRules } from '../shared/domain/plan/plan';
import { businessDay } from '../shared/domain/time/businessDay';
import { isVisible } from '../shared/store/imports';
import { namedPlan } from '../shared/store/knownPlans';
import { type OrderDoc, orders } from '../shared/store/orders';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import type { Transaction } from '../shared/store/transaction';

/** By what an order was granted, and how far it has come by the published day. */
export interface OrderState {
  plan: Plan;
  grantedBy: SettlementRules;
  released: number;
  /** Null before the first close. */
  publishedDate: string | null;
}

/** An order by id; null also while the import that brings it is not complete. */
export async function visibleOrder(id: string, within?: Transaction): Promise<OrderDoc | null> {
  const order = await orders.get(id, within);
  return (await isVisible(order, within)) ? order : null;
}

/** What is known of an order beside its own document. */
export async function orderState(order: OrderDoc, now: Date): Promise<OrderState> {
  const { published, versions } = await readPublication(now);
  const date = published && businessDay(published.date);
  const [version, rows] = await Promise.all([
    namedPlan(versions, order.planVersion),
    published && rowsOfMember(published, order.memberNumber, [published.date]),
  ]);
  // What is stored was validated when it was published.
  const plan = version.plan as Plan;
  const grantedBy = compilePlan(plan);
  const row = date && rows?.get(date)?.row;
  const inRow = row?.orders.find(({ id }) => id === order._id) ?? null;
  const released = releasedOf(order, grantedBy, { publishedDate: date, inRow });
  return { plan, grantedBy, released, publishedDate: date };
}

/** What refunding so much more of the order does, as far as the published day tells. */
export const effectOn = (
  order: OrderDoc,
  amount: number,
  { grantedBy, released, publishedDate }: OrderState,
): RefundEffect & Pick<OrderState, 'released' | 'publishedDate'> => ({
  ...refundEffect(order, amount, { grantedBy, released }),
  released,
  publishedDate,
});
