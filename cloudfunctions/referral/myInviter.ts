import type { referralContract } from '../shared/contract/referral';
import { maskedMember } from '../shared/runtime/maskedMember';
import type { Handler } from '../shared/runtime/serve';
import { bindings } from '../shared/store/invitations';
import { people } from '../shared/store/people';

/** Who invited the caller, since when, and on what grounds (product.md A5). */
export const myInviter: Handler<typeof referralContract.myInviter> = async ({ member }) => {
  if (!member) throw new Error('a member is known');
  if (member.inviter === null) return { inviter: null };
  const [binding, person] = await Promise.all([bindings.get(member._id), people.get(member.inviter)]);
  if (!binding || binding.how === 'none') throw new Error(`${member._id} has an inviter without evidence`);
  return {
    inviter: { ...maskedMember(person), boundAt: binding.boundAt.toISOString(), how: binding.how },
  };
};
