import type { GrantRefusal } from './fixGrant';
import { clockDifferenceMs, type FixedGrant, type PaidOrder } from './order';

/** Why a paid order is refused, in the order of checking. */
export type PaidRefusal =
  | 'MEMBER_UNKNOWN'
  | 'PAID_IN_FUTURE'
  | 'PAID_BEFORE_REGISTERED'
  | GrantRefusal
  | 'ORDER_DIFFERS';

/** Everything that the decision rests on, as it stands in the transaction that will write the order. */
export interface PaidCase {
  order: PaidOrder;
  now: number;
  /** The member that the order names, or null. One who has left is still a member: what was paid was paid. */
  member: { registeredAt: number } | null;
  /** What is stored under the order's source and number. */
  existing: PaidOrder | null;
  grant: FixedGrant | GrantRefusal;
}

export type PaidDecision =
  | { kind: 'accept'; grant: FixedGrant }
  | { kind: 'repeated' }
  | { kind: 'refuse'; refusal: PaidRefusal; field: string };

/** Whether a paid order is taken, was taken already, or is refused, naming the field at fault. */
export function decidePaid(paid: PaidCase): PaidDecision {
  const different = paid.existing && differingField(paid.order, paid.existing);
  if (paid.existing && different === null) return { kind: 'repeated' };
  const { order, member, now, grant } = paid;
  if (member === null) return refuse('MEMBER_UNKNOWN', 'member');
  if (order.paidAt > now + clockDifferenceMs) return refuse('PAID_IN_FUTURE', 'paidAt');
  if (order.paidAt < member.registeredAt) return refuse('PAID_BEFORE_REGISTERED', 'paidAt');
  if (grant === 'NO_PLAN_IN_FORCE') return refuse(grant, 'paidAt');
  if (grant === 'AMOUNT_TOO_LARGE') return refuse(grant, 'amount');
  if (different) return refuse('ORDER_DIFFERS', different);
  return { kind: 'accept', grant };
}

/** The first field in which an order differs from the one stored under its number; null when they are the same. */
function differingField(order: PaidOrder, existing: PaidOrder): string | null {
  const fields = ['member', 'amount', 'paidAt', 'channel', 'category'] as const;
  return fields.find((field) => order[field] !== existing[field]) ?? null;
}

const refuse = (refusal: PaidRefusal, field: string): PaidDecision => ({ kind: 'refuse', refusal, field });
