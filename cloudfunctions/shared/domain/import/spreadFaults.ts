import { blame, isGood, quoted } from './fault';
import type { MembersById } from './judgeTree';
import type { JudgedMember } from './readMembers';
import type { JudgedOrder } from './readOrders';

/** A bad member takes its invitees and orders with it, at any depth: without it they would hang on nobody. */
export function spreadFaults(
  rows: readonly JudgedMember[],
  orders: readonly JudgedOrder[],
  byId: MembersById,
): void {
  const invitees = new Map<string, JudgedMember[]>();
  for (const row of rows) {
    if (row.inviter === null) continue;
    const beside = invitees.get(row.inviter);
    if (beside) beside.push(row);
    else invitees.set(row.inviter, [row]);
  }
  // A row that repeats an id is bad by itself; the id stands for the first row.
  const bad = rows.filter((row) => !isGood(row) && row.id !== null && byId.get(row.id) === row);
  for (const inviter of bad) {
    for (const invitee of invitees.get(inviter.id ?? '') ?? []) {
      if (!isGood(invitee)) continue;
      const reason = `inviter ${quoted(inviter.id ?? '')} is bad (line ${inviter.line})`;
      blame(invitee, 'inviter_id', 'BAD_INVITER', reason, String(inviter.line));
      bad.push(invitee);
    }
  }
  for (const order of orders) {
    const member = order.member === null ? undefined : byId.get(order.member);
    if (!member || isGood(member) || !isGood(order)) continue;
    const reason = `member ${quoted(order.member ?? '')} is bad (members, line ${member.line})`;
    blame(order, 'member_id', 'BAD_MEMBER', reason, String(member.line));
  }
}
