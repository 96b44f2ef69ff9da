import type { membersContract } from '../shared/contract/members';
import { ordersPage } from '../shared/runtime/ordersPage';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { visibleMember } from './visibleMember';

/** A member's orders, newest first. */
export const orders: Handler<typeof membersContract.orders> = async (_context, { member: id, cursor }) => {
  const member = await visibleMember(id);
  return member instanceof Refused ? member : ordersPage(id, cursor);
};
