import type { accountContract } from '../shared/contract/account';
import { identityOf } from '../shared/runtime/authorise';
import { profileView } from '../shared/runtime/profileView';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { members } from '../shared/store/members';
import { people } from '../shared/store/people';
import { invitationsOf } from './invitations';
import { openAccount } from './openAccount';
import { redeemPhoneCode, settlePhoneCode } from './redeemPhoneCode';

/**
 * One WeChat user and one phone number are one account, however often and from however many sides at once it is asked
 * for (product.md A1). Who has an account already gets it back, whatever became of the code.
 */
export const register: Handler<typeof accountContract.register> = async (context, data) => {
  const { openid, member, person, now } = context;
  if (openid === null) throw new Error('a visitor has an openid');
  if (member) return { profile: profileView(member, person), opened: 'existing' };
  const phone = await redeemPhoneCode(data.phoneCode, openid, now);
  if (phone instanceof Refused) return (await existingAccount(openid)) ?? phone;
  const opened = await openAccount({
    openid,
    phone,
    consent: data.consent,
    now,
    invitations: await invitationsOf(openid, data.inviteCode, now),
  });
  await settlePhoneCode(data.phoneCode);
  if (opened === 'PHONE_TAKEN') return refuse('PHONE_TAKEN', { field: 'phoneCode' });
  return { profile: profileView(opened.member, opened.person), opened: opened.how };
};

/** The account that this caller opened by another call while this one was under way. */
async function existingAccount(openid: string) {
  const identity = await identityOf(openid);
  if (!identity) return null;
  const [member, person] = await Promise.all([members.get(identity.member), people.get(identity.member)]);
  return member && { profile: profileView(member, person), opened: 'existing' as const };
}
