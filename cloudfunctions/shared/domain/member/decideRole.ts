import type { Standing } from './decideStanding';
import type { MemberRole } from './role';

/** Why a member is not given a role, in the order of checking. */
export type RoleRefusal = 'MEMBER_UNKNOWN' | 'MEMBER_CLOSED' | 'SAME_ROLE';

/** Whether a member may be given this role (product.md A7); null where nothing is to be refused. */
export function decideRole(
  to: MemberRole,
  member: { status: Standing; role?: MemberRole | undefined } | null,
): RoleRefusal | null {
  if (member === null) return 'MEMBER_UNKNOWN';
  if (member.status === 'closed') return 'MEMBER_CLOSED';
  return (member.role ?? 'member') === to ? 'SAME_ROLE' : null;
}
