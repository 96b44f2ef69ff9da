import { chooseTouch } from '../shared/domain/referral/chooseTouch';
import { type BindingMember, decideBinding } from '../shared/domain/referral/decideBinding';
import { dayOfEvent } from '../shared/store/acceptEvent';
import { isVisible } from '../shared/store/imports';
import type { BindingDoc } from '../shared/store/invitations';
import { type LinesAbove, linesAbove } from '../shared/store/linesAbove';
import { type MemberDoc, members, standingOf } from '../shared/store/members';
import type { Transaction } from '../shared/store/transaction';
import type { Invitation } from './invitations';

/** Who invited somebody, and which invitations would have come first but did not count. */
export interface Choice {
  chosen: { inviter: MemberDoc; above: LinesAbove; invitation: Invitation } | null;
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
  const from = hasInvitees ? (await dayOfEvent(now, within)).day : null;
  for (let left = invitations; ; ) {
    const invitation = chooseTouch(left, now.getTime());
    if (!invitation) return { chosen: null, passedOver };
    const inviter = await inviterWithin(invitation.inviter, within);
    const above = inviter && from ? await linesAbove(inviter, from, within) : nobody;
    const decision = decideBinding(
      member,
      inviter && { id: inviter._id, ...standingOf(inviter), ancestors: above.ancestors },
    );
    if (inviter && decision.ok) return { chosen: { inviter, above, invitation }, passedOver };
    if (!decision.ok) passedOver.push({ inviter: invitation.inviter, reason: decision.refusal });
    left = left.filter((other) => other !== invitation);
  }
}

const nobody: LinesAbove = { ancestors: new Set(), roots: [] };

async function inviterWithin(id: string, within: Transaction): Promise<MemberDoc | null> {
  const inviter = await members.get(id, within);
  return (await isVisible(inviter, within)) ? inviter : null;
}
