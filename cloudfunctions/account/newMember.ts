import { randomBytes } from 'node:crypto';
import { ownMemberId } from '../shared/domain/member/memberId';
import { INVITE_CODE_BYTES, inviteCodeOf } from '../shared/domain/referral/inviteCode';
import { latest } from '../shared/domain/time/latest';
import { newPerson } from '../shared/runtime/newPerson';
import { phoneHash } from '../shared/runtime/personal';
import { acceptEvent } from '../shared/store/acceptEvent';
import { bindings } from '../shared/store/invitations';
import { type MemberDoc, members } from '../shared/store/members';
import { tell } from '../shared/store/messages';
import { identityId, type PersonDoc, people, phones } from '../shared/store/people';
import type { Transaction } from '../shared/store/transaction';
import { bindingEvidence } from './bindingEvidence';
import { chooseInviter } from './chooseInviter';
import type { Applicant } from './openAccount';

/** Writes everything that a new member is, with the inviter fixed for good (product.md A4). */
export async function newMember(
  applicant: Applicant,
  number: number,
  within: Transaction,
): Promise<{ member: MemberDoc; person: PersonDoc }> {
  const { now } = applicant;
  const id = ownMemberId(number);
  const choice = await chooseInviter(
    { id, inviter: null, hasPaidOrder: false, moved: false },
    false,
    applicant.invitations,
    now,
    within,
  );
  const inviter = choice.chosen?.inviter ?? null;
  // Never before the inviter's own: its registration could count a day later, on which nobody knew the inviter yet.
  const registeredAt = latest(now, inviter?.registeredAt);
  const member: MemberDoc = {
    _id: id,
    number,
    inviter: inviter?._id ?? null,
    inviterNumber: inviter?.number ?? null,
    inviteCode: inviteCodeOf(randomBytes(INVITE_CODE_BYTES)),
    registeredAt,
    channel: 'wechat',
    status: 'active',
    firstOrderAt: null,
    bindings: 0,
  };
  const person = newPerson(id, applicant.phone, null);
  const identity = identityId(applicant.openid);
  await members.insert(member, within);
  await people.insert(person, within);
  await phones.insert({ _id: phoneHash(applicant.phone), member: id, identity }, within);
  const evidence = bindingEvidence(choice, id, registeredAt);
  if (evidence) await bindings.insert({ _id: id, inviter: member.inviter, ...evidence }, within);
  if (inviter)
    await tell({ kind: 'invitee', member: inviter._id, at: now, invitee: id }, `invited:${id}`, within);
  const { inviterNumber } = member;
  await acceptEvent(
    { _id: `registered:${id}`, kind: 'registered', at: registeredAt, number, member: id, inviterNumber },
    within,
  );
  return { member, person };
}
