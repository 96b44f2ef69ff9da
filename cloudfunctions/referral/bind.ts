import type { InviterView, referralContract } from '../shared/contract/referral';
import { decideBinding } from '../shared/domain/referral/decideBinding';
import { normalizeInviteCode } from '../shared/domain/referral/inviteCode';
import { maskedMember } from '../shared/runtime/maskedMember';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { dayOfEvent } from '../shared/store/acceptEvent';
import { type BindingDoc, bindings, type TouchDoc, touches, touchId } from '../shared/store/invitations';
import { linesAbove } from '../shared/store/linesAbove';
import { memberOfCode } from '../shared/store/memberOfCode';
import { type MemberDoc, members, standingOf } from '../shared/store/members';
import { people } from '../shared/store/people';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { writeBinding } from '../shared/store/writeBinding';

/** Binds the caller, who came without an inviter, to the member whose code this is (product.md A4). */
export const bind: Handler<typeof referralContract.bind> = async ({ openid, member, now }, data) => {
  if (openid === null || !member) throw new Error('a member has an openid');
  const code = normalizeInviteCode(data.inviteCode);
  const named = code && (await memberOfCode(code));
  const touch = named && (await touches.get(touchId(openid, named._id)));
  const bound = await inTransaction((within) => bindWithin(member._id, named, touch, now, within));
  return typeof bound === 'string' ? refuse(bound, fieldOf(bound)) : viewOf(bound);
};

async function bindWithin(
  id: string,
  named: MemberDoc | null,
  touch: TouchDoc | null,
  now: Date,
  within: Transaction,
) {
  const member = await members.get(id, within);
  if (!member) throw new Error(`${id} does not exist`);
  // Closed by another call since this one was let in.
  if (member.status === 'closed') return 'MEMBER_CLOSED' as const;
  const inviter = named && (await members.get(named._id, within));
  const earlier = await bindings.get(id, within);
  // The same code again, as after a lost answer, answers the same.
  if (inviter && member.inviter === inviter._id && earlier?.how === 'code')
    return { inviter, evidence: earlier };
  const { day } = await dayOfEvent(now, within);
  const above = inviter && (await linesAbove(inviter, day, within));
  const decision = decideBinding(
    {
      id,
      inviter: member.inviter,
      hasPaidOrder: member.firstOrderAt !== null,
      moved: member.former !== undefined,
    },
    inviter && above && { id: inviter._id, ...standingOf(inviter), ancestors: above.ancestors },
  );
  if (!decision.ok) return decision.refusal;
  if (!inviter || !above) throw new Error('an unknown inviter was not refused');
  const evidence = evidenceOf(member, inviter, touch, earlier, now);
  return { inviter, evidence: await writeBinding(member, inviter, above.roots, evidence, within) };
}

/** What registration passed over stays on record beside the code that was typed in later (product.md A5). */
const evidenceOf = (
  member: MemberDoc,
  inviter: MemberDoc,
  touch: TouchDoc | null,
  earlier: BindingDoc | null,
  now: Date,
): Omit<BindingDoc, '_id' | 'inviter'> => ({
  code: inviter.inviteCode,
  scene: touch?.scene ?? null,
  touchedAt: touch?.lastAt ?? null,
  boundAt: now,
  how: 'code',
  decidedBy: member._id,
  passedOver: earlier?.passedOver ?? [],
});

/** What is wrong with the code concerns its field; what is wrong with the caller concerns no field. */
const fieldOf = (code: string): { field?: string } =>
  ['MEMBER_CLOSED', 'ALREADY_BOUND', 'MOVED_BY_OPERATOR', 'ALREADY_ORDERED'].includes(code)
    ? {}
    : { field: 'inviteCode' };

async function viewOf(bound: { inviter: MemberDoc; evidence: { boundAt: Date } }): Promise<InviterView> {
  const person = await people.get(bound.inviter._id);
  return {
    inviter: { ...maskedMember(person), boundAt: bound.evidence.boundAt.toISOString(), how: 'code' },
  };
}
