import { type Access, type OperatorRole, operatorRoles } from '../contract/action';
import type { CommonRefusal } from '../contract/reply';
import { type MemberDoc, members } from '../store/members';
import { type OperatorDoc, operators } from '../store/operators';
import { type IdentityDoc, identities, identityId, people } from '../store/people';
import type { Caller, CallerInRole } from './caller';
import { operatorOf } from './operatorSession';
import { type Outcome, Refused, refuse } from './result';

/**
 * Puts the caller into the role that the action asks for, or refuses. Rights come from our own collections only.
 * @param withPerson read the member's own personal data beside the member's record, for actions that show it
 */
export async function authorise(
  caller: Caller,
  access: Access,
  now: Date,
  withPerson = false,
): Promise<Outcome<CallerInRole, CommonRefusal>> {
  const base: CallerInRole = {
    caller,
    openid: openidOf(caller),
    member: null,
    person: null,
    operator: null,
    signedSource: caller.kind === 'http' ? caller.source : null,
  };
  if (access === 'anybody') return base;
  if (access === 'visitor' || access === 'member') return asMember(base, access, withPerson);
  if (access === 'timer' && caller.kind === 'timer') return base;
  if (access === 'trusted' && caller.kind === 'http') return base;
  const operator = await operatorBehind(caller, now);
  if (!operator) return refuse(caller.kind === 'client' ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN');
  if (access !== 'session' && operator.mustChangePassword) return refuse('PASSWORD_CHANGE_NEEDED');
  if (!rolesOf(access).includes(operator.role)) return refuse('NOT_ALLOWED');
  return { ...base, operator: { id: operator._id, name: operator.name, role: operator.role } };
}

/** Who the caller is inside WeChat; nobody else signs in. */
export const openidOf = (caller: Caller): string | null => (caller.kind === 'client' ? caller.openid : null);

/** First step of a member's call: which member this WeChat user is. */
export const identityOf = (openid: string): Promise<IdentityDoc | null> => identities.get(identityId(openid));

/**
 * Second step of a member's call: the member's own record, which says whether it may act. It is visible: an imported member
 * gets an identity only when its import is complete.
 */
async function activeMember(identity: IdentityDoc): Promise<Outcome<MemberDoc, CommonRefusal>> {
  return mayAct(await members.get(identity.member));
}

/** What a member's own record says of its right to act. */
export function mayAct(member: MemberDoc | null): Outcome<MemberDoc, CommonRefusal> {
  if (!member) return refuse('NOT_A_MEMBER');
  return member.status === 'closed' ? refuse('MEMBER_CLOSED') : member;
}

async function asMember(
  base: CallerInRole,
  access: 'visitor' | 'member',
  withPerson: boolean,
): Promise<Outcome<CallerInRole, CommonRefusal>> {
  if (base.openid === null) return refuse('NOT_SIGNED_IN');
  const identity = await identityOf(base.openid);
  if (!identity) return access === 'visitor' ? base : refuse('NOT_A_MEMBER');
  const [member, person] = await Promise.all([
    access === 'visitor' ? members.get(identity.member) : activeMember(identity),
    withPerson ? people.get(identity.member) : null,
  ]);
  return member instanceof Refused ? member : { ...base, member, person };
}

/** By a session of the console, or by WeChat. */
async function operatorBehind(caller: Caller, now: Date): Promise<OperatorDoc | null> {
  if (caller.kind === 'session') return operatorOf(caller, now);
  if (caller.kind !== 'client') return null;
  const operator = await operators.get(identityId(caller.openid));
  return operator?.dismissed ? null : operator;
}

function rolesOf(access: Exclude<Access, 'anybody' | 'visitor' | 'member'>): readonly OperatorRole[] {
  if (access === 'session') return operatorRoles;
  if (access === 'timer') return ['admin'];
  return access === 'trusted' ? ['support', 'admin'] : access;
}
