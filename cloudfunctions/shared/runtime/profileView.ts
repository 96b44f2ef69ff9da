import type { CallerView, ProfileView } from '../contract/account';
import { maskPhone } from '../domain/personal/mask';
import type { MemberDoc } from '../store/members';
import type { PersonDoc } from '../store/people';
import { openPersonalKey } from './personal';

/** A member as the member sees it: the own name in full, the phone masked; neither once the person was erased. */
export function profileView(member: MemberDoc, person: PersonDoc | null): ProfileView {
  const key = person && openPersonalKey(person.wrappedKey);
  return {
    ...callerView(member),
    name: key && person.name !== null ? key.decrypt(person.name) : null,
    phoneMasked: key && maskPhone(key.decrypt(person.phone)),
    inviteCode: member.inviteCode,
    registeredAt: member.registeredAt.toISOString(),
  };
}

/** Of the same what needs no personal data. */
export const callerView = ({ _id, status, inviter, role }: MemberDoc): CallerView => ({
  member: _id,
  frozen: status === 'frozen',
  hasInviter: inviter !== null,
  role: role ?? 'member',
});
