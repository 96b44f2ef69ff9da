import type { accountContract, ClosedView } from '../shared/contract/account';
import { openPersonalKey, phoneHash } from '../shared/runtime/personal';
import { type Outcome, refuse } from '../shared/runtime/result';
import type { Context, Handler } from '../shared/runtime/serve';
import { audit } from '../shared/store/audit';
import { touches } from '../shared/store/invitations';
import { members } from '../shared/store/members';
import { identities, identityId, type PersonDoc, people, phones } from '../shared/store/people';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { writeStanding } from '../shared/store/writeStanding';

type Refusals = 'NOT_A_MEMBER' | 'MEMBER_CLOSED' | 'PHONE_END_DIFFERS';

/**
 * Closes the caller's account for good (product.md A8, docs/decisions/0018): who it was is forgotten in the same transaction
 * that stops the release; orders, releases and the tree stay.
 */
export const close: Handler<typeof accountContract.close> = async (context, data) => {
  const { openid } = context;
  if (openid === null) throw new Error('a visitor has an openid');
  // Transactions read by id only; what is opened in between is a visitor's and names nobody.
  const touched = await touches.find({ openid }, { limit: 1000, fields: ['_id'] });
  return inTransaction((within) =>
    closeWithin(
      context,
      openid,
      data,
      touched.map(({ _id }) => _id),
      within,
    ),
  );
};

async function closeWithin(
  { now, requestId }: Context,
  openid: string,
  { request, phoneEnd }: { request: string; phoneEnd: string },
  touched: readonly string[],
  within: Transaction,
): Promise<Outcome<ClosedView, Refusals>> {
  const act = `close:${request}`;
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
  const { day } = await writeStanding(member, 'closed', { key: 'closed', now }, within);
  await forget(person, openid, phone, touched, within);
  const answer: ClosedView = { day };
  await audit.insert(
    {
      _id: act,
      action: 'close',
      subject: member._id,
      by: member._id,
      at: now,
      reason: 'the member asked for it',
      requestId,
      asked: JSON.stringify({ request }),
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
  touched: readonly string[],
  within: Transaction,
): Promise<void> {
  await people.remove(person._id, within);
  await phones.remove(phoneHash(phone), within);
  await identities.remove(identityId(openid), within);
  for (const touch of touched) await touches.remove(touch, within);
}
