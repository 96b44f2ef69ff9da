import type { OperatorRole } from '../shared/contract/action';
import type { MemberRowView } from '../shared/contract/members';
import { personSeen } from '../shared/runtime/personSeen';
import type { MemberDoc } from '../shared/store/members';
import type { PersonDoc } from '../shared/store/people';

/** A member as operators see it: a viewer counts and compares, and needs nobody's name. */
export function memberRow(member: MemberDoc, person: PersonDoc | null, reader: OperatorRole): MemberRowView {
  const { _id, status, role = 'member', inviter, inviteCode, registeredAt, firstOrderAt } = member;
  return {
    member: _id,
    ...personSeen(person, reader),
    status,
    role,
    inviter,
    inviteCode,
    registeredAt: registeredAt.toISOString(),
    firstOrderAt: firstOrderAt?.toISOString() ?? null,
  };
}
