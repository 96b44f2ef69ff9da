import { phoneHash } from '../shared/runtime/personal';
import { isDuplicate } from '../shared/store/database';
import { isVisible } from '../shared/store/imports';
import { touches } from '../shared/store/invitations';
import { type MemberDoc, members } from '../shared/store/members';
import {
  identities,
  identityId,
  type PersonDoc,
  type PhoneDoc,
  people,
  phones,
} from '../shared/store/people';
import { takeMemberNumbers } from '../shared/store/settings';
import { inTransaction, StillBusy, type Transaction } from '../shared/store/transaction';
import type { Invitation } from './invitations';
import { linkImported } from './linkImported';
import { newMember } from './newMember';

/** Somebody whose phone WeChat has verified, and what they bring. */
export interface Applicant {
  openid: string;
  phone: string;
  consent: string;
  now: Date;
  invitations: readonly Invitation[];
}

export interface OpenedAccount {
  how: 'new' | 'imported' | 'existing';
  member: MemberDoc;
  person: PersonDoc;
}

/** Two members draw the same invite code once in many thousand years; then the second one draws again. */
const draws = 5;

/**
 * Opens the account, or finds the one that is there, in one transaction: member, person, phone, identity, evidence of the
 * invitation and the event of the registration stand together or not at all.
 */
export async function openAccount(applicant: Applicant): Promise<OpenedAccount | 'PHONE_TAKEN'> {
  const number = await numberAhead(applicant);
  for (let draw = 1; ; draw++) {
    try {
      return await inTransaction((within) => openWithin(applicant, number, within));
    } catch (error) {
      // An id or a code that was free in our snapshot is taken: by the same caller, by the same phone, or by chance.
      if (!isDuplicate(error) || draw === draws) throw error;
    }
  }
}

/**
 * The running number, taken before the account is opened: everybody who registers writes its counter, and would otherwise
 * wait for everybody else's whole transaction. A number that is then not needed leaves a gap, which harms nothing.
 */
async function numberAhead({ phone }: Applicant): Promise<number | null> {
  const owner = await phones.get(phoneHash(phone));
  return owner ? null : inTransaction((within) => takeMemberNumbers(1, within));
}

async function openWithin(
  applicant: Applicant,
  number: number | null,
  within: Transaction,
): Promise<OpenedAccount | 'PHONE_TAKEN'> {
  const identity = await identities.get(identityId(applicant.openid), within);
  if (identity) return { how: 'existing', ...(await account(identity.member, within)) };
  const owner = await phones.get(phoneHash(applicant.phone), within);
  const opened = owner
    ? await imported(applicant, owner, within)
    : await newMember(applicant, number ?? (await takeMemberNumbers(1, within)), within);
  if (opened === 'PHONE_TAKEN') return opened;
  const { member, person } = opened;
  await identities.insert(
    {
      _id: identityId(applicant.openid),
      member: member._id,
      number: member.number,
      linkedAt: applicant.now,
      consent: { version: applicant.consent, at: applicant.now },
    },
    within,
  );
  await claimTouches(applicant.invitations, member._id, within);
  return { how: owner ? 'imported' : 'new', member, person };
}

/** An imported account whose member never came: WeChat has verified the number, so whoever holds it now takes it over. */
async function imported(applicant: Applicant, owner: PhoneDoc, within: Transaction) {
  if (!(await isVisible(owner, within)))
    throw new StillBusy('an import that brings this phone number is being written');
  const { member, person } = await account(owner.member, within);
  if (owner.identity !== undefined || owner.import === undefined || member.status === 'closed')
    return 'PHONE_TAKEN';
  await phones.update(owner._id, { identity: identityId(applicant.openid) }, within);
  return { member: await linkImported(applicant, member, within), person };
}

async function account(id: string, within: Transaction): Promise<Pick<OpenedAccount, 'member' | 'person'>> {
  const member = await members.get(id, within);
  const person = await people.get(id, within);
  if (!member || !person) throw new Error(`member ${id} has an identity or a phone but no record`);
  return { member, person };
}

/** From now on these invitations are not open any more, whoever of them it was in the end. */
async function claimTouches(
  invitations: readonly Invitation[],
  member: string,
  within: Transaction,
): Promise<void> {
  for (const { touch, recorded } of invitations) {
    if (recorded) await touches.update(touch._id, { member }, within);
    else await touches.put({ ...touch, member }, within);
  }
}
