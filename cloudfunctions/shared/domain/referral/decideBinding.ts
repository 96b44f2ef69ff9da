/** Why a binding is refused, in the order of checking (product.md A4). */
export type BindingRefusal =
  | 'ALREADY_BOUND'
  | 'MOVED_BY_OPERATOR'
  | 'ALREADY_ORDERED'
  | 'INVITE_CODE_UNKNOWN'
  | 'BIND_SELF'
  | 'INVITER_CLOSED'
  | 'INVITER_FROZEN'
  | 'BIND_CYCLE';

/** The member that is to be bound, as it stands in the same transaction that will write the binding. */
export interface BindingMember {
  id: string;
  inviter: string | null;
  hasPaidOrder: boolean;
  /** An operator decided whom it hangs on, or that it is nobody: from then on only an operator does. */
  moved: boolean;
}

/** The inviter that a code names, with everybody above it on the day from which the binding counts, or later. */
export interface BindingInviter {
  id: string;
  frozen: boolean;
  closed: boolean;
  ancestors: ReadonlySet<string>;
}

export type BindingDecision = { ok: true; inviter: string } | { ok: false; refusal: BindingRefusal };

/**
 * Whether a member may be bound to the inviter that a code names (null: the code names nobody). Against two simultaneous
 * bindings that close a cycle together, the caller must read `ancestors` in the transaction that writes the binding.
 */
export function decideBinding(member: BindingMember, inviter: BindingInviter | null): BindingDecision {
  const refusal = refusalOf(member, inviter);
  if (refusal !== null) return { ok: false, refusal };
  if (inviter === null) throw new Error('an unknown inviter was not refused');
  return { ok: true, inviter: inviter.id };
}

function refusalOf(member: BindingMember, inviter: BindingInviter | null): BindingRefusal | null {
  if (member.inviter !== null) return 'ALREADY_BOUND';
  if (member.moved) return 'MOVED_BY_OPERATOR';
  if (member.hasPaidOrder) return 'ALREADY_ORDERED';
  if (inviter === null) return 'INVITE_CODE_UNKNOWN';
  if (inviter.id === member.id) return 'BIND_SELF';
  if (inviter.closed) return 'INVITER_CLOSED';
  if (inviter.frozen) return 'INVITER_FROZEN';
  return inviter.ancestors.has(member.id) ? 'BIND_CYCLE' : null;
}
