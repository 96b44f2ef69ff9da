import type { ordersContract } from '../shared/contract/orders';
import { ordersPage } from '../shared/runtime/ordersPage';
import type { Handler } from '../shared/runtime/serve';

/** The member's own orders, newest first. */
export const mine: Handler<typeof ordersContract.mine> = async ({ member }, { cursor }) => {
  if (member === null) throw new Error('a member is missing');
  return ordersPage(member._id, cursor);
};
