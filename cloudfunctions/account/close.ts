import { createHash } from 'node:crypto';
import type { accountContract, ClosedView } from '../shared/contract/account';
import { openPersonalKey, phoneHash } from '../shared/runtime/personal';
import { type Outcome, refuse } from '../shared/runtime/result';
import type { Context, Handler } from '../shared/runtime/serve';
import { writeAudit } from '../shared/runtime/writeAudit';
import { audit } from '../shared/store/audit';
import { isDuplicate } from '../shared/store/database';
import { groupDays } from '../shared/store/groupDays';
import { touches } from '../shared/store/invitations';
import { members } from '../shared/store/members';
import { identities, identityId, type PersonDoc, people, phones } from '../shared/store/people';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { usedCodes } from '../shared/store/usedCodes';
import { leavingKey, writeStanding } from '../shared/store/writeStanding';

type Refusals = 'NOT_A_MEMBER' | 'MEMBER_CLOSED' | 'PHONE_END_DIFFERS';

/**
 * Closes the caller's account for good (product.md A8, docs/decisions/0018): who it was is forgotten in the same transaction
 * that stops the release; orders, releases and the tree stay.
 */
export const close: Handler<typeof accountContract.close> = async (context, data) => {
  const { openid } = context;
  if (openid === null) throw new Error('a visitor has an openid');
  // Transactions read by id only; what is opened in between is a visitor's and names nobody.
  const [touched, codes] = await Promise.all(
    [touches, usedCodes].map((visits) => visits.find({ openid }, { limit: 1000, fields: ['_id'] })),
  );
  const visits = { touches: idsOf(touched!), codes: idsOf(codes!) };
  const work = () => inTransaction((within) => closeWithin(context, openid, data, visits, within));
  try {
    return await work();
  } catch (error) {
    // The same request at the same moment: now it can be seen.
    if (!isDuplicate(error)) throw error;
    return work();
  }
};

/** What the WeChat user left behind as a visitor: opened invitations, and codes of the phone button. */
interface Visits {
  touches: readonly string[];
  codes: readonly string[];
}

const idsOf = (docs: readonly { _id: string }[]): string[] => docs.map(({ _id }) => _id);

async function closeWithin(
  { now, requestId }: Context,
  openid: string,
  { request, phoneEnd }: { request: string; phoneEnd: string },
  visits: Visits,
  within: Transaction,
): Promise<Outcome<ClosedView, Refusals>> {
  // Of the WeChat user too, so that nobody else's key is answered; and without naming either.
  const act = `close:${createHash('sha256').update(`${openid}\n${request}`).digest('hex')}`;
  const earlier = await audit.get(act, within);
  if (earlier) return earlier.answer as ClosedView;
  const identity = await identities.get(identityId(openid), within);
  if (!identity) return refuse('NOT_A_MEMBER');
  const member = await members.get(identity.member, within);
  const person = await people.get(identity.member, within);
  if (!member || !person) throw new Error(`${identity.member} has an identity but no record`);
  if (member.status === 'closed') return refuse('MEMBER_CLOSED');
  const phone = openPersonalKey(person.wrappedKey).decrypt(person.phone);
  if (phone.slice(-4) !== phoneEnd) return refuse('PHONE_END_DIFFERS', { field: 'phoneEnd' });
  const { day } = await writeStanding(member, 'closed', { key: leavingKey, now }, within);
  await forget(person, openid, phone, visits, within);
  const answer: ClosedView = { day };
  await writeAudit(
    {
      _id: act,
      action: 'close',
      subject: member._id,
      by: member._id,
      at: now,
      reason: 'the member asked for it',
      requestId,
      asked: '{}',
      answer,
      before: { status: member.status },
      after: { status: 'closed', day },
    },
    within,
  );
  return answer;
}

/** Everything by which the member could be told to be this person: the key and what it opened, the number, the WeChat user. */
async function forget(
  person: PersonDoc,
  openid: string,
  phone: string,
  visits: Visits,
  within: Transaction,
): Promise<void> {
  await people.remove(person._id, within);
  await phones.remove(phoneHash(phone), within);
  await identities.remove(identityId(openid), within);
  for (const touch of visits.touches) await touches.remove(touch, within);
  for (const code of visits.codes) await usedCodes.remove(code, within);
  await groupDays.remove(person._id, within);
}
