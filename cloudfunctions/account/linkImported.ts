import { bindings } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';
import type { Transaction } from '../shared/store/transaction';
import { writeBinding } from '../shared/store/writeBinding';
import { bindingEvidence } from './bindingEvidence';
import { chooseInviter } from './chooseInviter';
import type { Applicant } from './openAccount';

/**
 * An imported member who comes in person keeps the inviter that the import brought. Who came without one, and has not
 * ordered yet, is bound to the last valid invitation, as somebody new would be; not where an operator decided otherwise.
 */
export async function linkImported(
  applicant: Applicant,
  member: MemberDoc,
  within: Transaction,
): Promise<MemberDoc> {
  if (member.inviter !== null || member.firstOrderAt !== null || member.former) return member;
  const { now, invitations } = applicant;
  const choice = await chooseInviter(
    { id: member._id, inviter: null, hasPaidOrder: false, moved: false },
    true,
    invitations,
    now,
    within,
  );
  const evidence = bindingEvidence(choice, member._id, now);
  if (!evidence) return member;
  if (!choice.chosen) {
    await bindings.put({ _id: member._id, inviter: null, ...evidence }, within);
    return member;
  }
  const { inviter, above } = choice.chosen;
  await writeBinding(member, inviter, above.roots, evidence, within);
  return { ...member, inviter: inviter._id, inviterNumber: inviter.number };
}
