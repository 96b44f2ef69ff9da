import type { OperatorRole } from '../shared/contract/action';
import type { MemberRowView } from '../shared/contract/members';
import { maskName, maskPhone } from '../shared/domain/personal/mask';
import { openPersonalKey } from '../shared/runtime/personal';
import type { MemberDoc } from '../shared/store/members';
import type { PersonDoc } from '../shared/store/people';

/** A member as operators see it: a viewer counts and compares, and needs nobody's name. */
export function memberRow(member: MemberDoc, person: PersonDoc | null, reader: OperatorRole): MemberRowView {
  const { _id, status, role = 'member', inviter, inviteCode, registeredAt, firstOrderAt } = member;
  return {
    member: _id,
    ...personal(person, reader),
    status,
    role,
    inviter,
    inviteCode,
    registeredAt: registeredAt.toISOString(),
    firstOrderAt: firstOrderAt?.toISOString() ?? null,
  };
}

function personal(
  person: PersonDoc | null,
  reader: OperatorRole,
): Pick<MemberRowView, 'name' | 'phoneMasked'> {
  if (!person) return { name: null, phoneMasked: null };
  const key = openPersonalKey(person.wrappedKey);
  const name = person.name === null ? null : key.decrypt(person.name);
  return {
    name: name !== null && reader === 'viewer' ? maskName(name) : name,
    phoneMasked: maskPhone(key.decrypt(person.phone)),
  };
}
