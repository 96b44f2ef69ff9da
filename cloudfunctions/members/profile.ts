import type { BindingView, membersContract } from '../shared/contract/members';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import { type BindingDoc, bindings } from '../shared/store/invitations';
import { inviteesCount } from '../shared/store/membersFound';
import { people } from '../shared/store/people';
import { memberRow } from './memberRow';
import { visibleMember } from './visibleMember';

/** Who a member is, and what the choice of the inviter rests on (product.md A5). */
export const profile: Handler<typeof membersContract.profile> = async ({ operator }, { member: id }) => {
  if (!operator) throw new Error('only operators look at members');
  const member = await visibleMember(id);
  if (member instanceof Refused) return member;
  const pending = await pendingImports();
  const [person, binding, invitees] = await Promise.all([
    people.get(id),
    bindings.get(id),
    inviteesCount(id, pending),
  ]);
  return {
    ...memberRow(member, person, operator.role),
    channel: member.channel,
    binding: binding && bindingView(binding),
    former: (member.former ?? []).map(({ inviter, until }) => ({ inviter, until })),
    invitees,
  };
};

const bindingView = (binding: BindingDoc): BindingView => ({
  inviter: binding.inviter,
  how: binding.how,
  code: binding.code,
  scene: binding.scene,
  touchedAt: binding.touchedAt?.toISOString() ?? null,
  boundAt: binding.boundAt.toISOString(),
  decidedBy: binding.decidedBy,
  passedOver: binding.passedOver ?? [],
});
