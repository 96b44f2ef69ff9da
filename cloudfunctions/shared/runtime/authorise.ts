import type { Access } from '../contract/action';
import type { CommonRefusal } from '../contract/reply';
import { isVisible } from '../store/imports';
import { members } from '../store/members';
import { identities, identityId, operators } from '../store/people';
import type { Caller, CallerInRole } from './caller';
import { type Outcome, refuse } from './result';

/** Puts the caller into the role that the action asks for, or refuses. Rights come from our own collections only. */
export async function authorise(
  caller: Caller,
  access: Access,
): Promise<Outcome<CallerInRole, CommonRefusal>> {
  const base: CallerInRole = {
    caller,
    openid: caller.kind === 'client' ? caller.openid : null,
    member: null,
    operator: null,
    signedSource: caller.kind === 'http' ? caller.source : null,
  };
  if (access === 'visitor' || access === 'member') return asMember(base, access);
  if (access === 'timer' && caller.kind === 'timer') return base;
  if (access === 'trusted' && caller.kind === 'http') return base;
  const roles = access === 'timer' ? ['admin'] : access === 'trusted' ? ['support', 'admin'] : access;
  return asOperator(base, roles);
}

async function asMember(
  base: CallerInRole,
  access: 'visitor' | 'member',
): Promise<Outcome<CallerInRole, CommonRefusal>> {
  if (base.openid === null) return refuse('NOT_SIGNED_IN');
  const identity = await identities.get(identityId(base.openid));
  const member = identity ? await members.get(identity.member) : null;
  const visible = member && (await isVisible(member)) ? member : null;
  if (access === 'visitor') return { ...base, member: visible };
  if (!visible) return refuse('NOT_A_MEMBER');
  if (visible.status === 'closed') return refuse('MEMBER_CLOSED');
  return { ...base, member: visible };
}

async function asOperator(
  base: CallerInRole,
  roles: readonly string[],
): Promise<Outcome<CallerInRole, CommonRefusal>> {
  if (base.openid === null) return refuse('NOT_SIGNED_IN');
  const operator = await operators.get(identityId(base.openid));
  if (!operator || !roles.includes(operator.role)) return refuse('NOT_ALLOWED');
  return { ...base, operator: { id: operator._id, name: operator.name, role: operator.role } };
}
