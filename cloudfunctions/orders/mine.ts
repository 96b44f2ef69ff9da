import type { ordersContract } from '../shared/contract/orders';
import { orderView } from '../shared/runtime/orderView';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import { type OrderDoc, type OrderPosition, ordersOf } from '../shared/store/orders';

const ordersPerPage = 20;

/** The member's own orders, newest first. */
export const mine: Handler<typeof ordersContract.mine> = async ({ member }, { cursor }) => {
  if (member === null) throw new Error('a member is missing');
  const found = await ordersOf(member._id, {
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
};

const cursorAt = ({ paidAt, _id }: OrderDoc): string => `${paidAt.getTime()}/${_id}`;

/** A cursor that we did not make begins at the top again. */
function positionOf(cursor: string): OrderPosition | null {
  const [, time, id] = /^(\d{1,15})\/(.+)$/.exec(cursor) ?? [];
  return time && id ? { paidAt: new Date(Number(time)), id } : null;
}
