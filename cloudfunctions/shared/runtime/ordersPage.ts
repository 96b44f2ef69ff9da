import type { OrderView } from '../contract/orders';
import { pendingImports } from '../store/imports';
import { type OrderDoc, type OrderPosition, ordersOf } from '../store/orders';
import { orderView } from './orderView';

const ordersPerPage = 20;

/** A member's orders, newest first, a page at a time. */
export async function ordersPage(
  member: string,
  cursor: string | undefined,
): Promise<{ orders: OrderView[]; next: string | null }> {
  const found = await ordersOf(member, {
    after: cursor === undefined ? null : positionOf(cursor),
    pending: await pendingImports(),
    limit: ordersPerPage + 1,
  });
  const page = found.slice(0, ordersPerPage);
  const last = page.at(-1);
  return {
    orders: page.map(orderView),
    next: last && found.length > ordersPerPage ? cursorAt(last) : null,
  };
}

const cursorAt = ({ paidAt, _id }: OrderDoc): string => `${paidAt.getTime()}/${_id}`;

/** A cursor that we did not make begins at the top again. */
function positionOf(cursor: string): OrderPosition | null {
  const [, time, id] = /^(\d{1,15})\/(.+)$/.exec(cursor) ?? [];
  return time && id ? { paidAt: new Date(Number(time)), id } : null;
}
