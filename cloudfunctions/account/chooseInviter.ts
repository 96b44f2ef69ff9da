import { chooseTouch } from '../shared/domain/referral/chooseTouch';
import { type BindingMember, decideBinding } from '../shared/domain/referral/decideBinding';
import { isVisible } from '../shared/store/imports';
import type { BindingDoc } from '../shared/store/invitations';
import { inviterChain } from '../shared/store/inviterChain';
import { type MemberDoc, members } from '../shared/store/members';
import type { Transaction } from '../shared/store/transaction';
import type { Invitation } from './invitations';

/** Who invited somebody, and which invitations would have come first but did not count. */
export interface Choice {
  chosen: { inviter: MemberDoc; chain: MemberDoc[]; invitation: Invitation } | null;
  passedOver: NonNullable<BindingDoc['passedOver']>;
}

/**
 * The last valid invitation inside the attribution window (product.md A4): one whose inviter is frozen, has left, or would
 * close a cycle is passed over for the one before it.
 * @param hasInvitees false for somebody new: nobody's chain can lead to them
 */
export async function chooseInviter(
  member: BindingMember,
  hasInvitees: boolean,
  invitations: readonly Invitation[],
  now: Date,
  within: Transaction,
): Promise<Choice> {
  const passedOver: Choice['passedOver'] = [];
  for (let left = invitations; ; ) {
    const invitation = chooseTouch(left, now.getTime());
    if (!invitation) return { chosen: null, passedOver };
    const inviter = await inviterWithin(invitation.inviter, within);
    const chain = inviter && hasInvitees ? await inviterChain(inviter, within) : [];
    const decision = decideBinding(
      member,
      inviter && {
        id: inviter._id,
        frozen: inviter.status === 'frozen',
        closed: inviter.status === 'closed',
        ancestors: chain.map(({ _id }) => _id),
      },
    );
    if (inviter && decision.ok) return { chosen: { inviter, chain, invitation }, passedOver };
    if (!decision.ok) passedOver.push({ inviter: invitation.inviter, reason: decision.refusal });
    left = left.filter((other) => other !== invitation);
  }
}

async function inviterWithin(id: string, within: Transaction): Promise<MemberDoc | null> {
  const inviter = await members.get(id, within);
  return (await isVisible(inviter)) ? inviter : null;
}
