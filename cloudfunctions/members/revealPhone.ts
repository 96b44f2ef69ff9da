import type { membersContract } from '../shared/contract/members';
import { actOnce } from '../shared/runtime/actOnce';
import { openPersonalKey } from '../shared/runtime/personal';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { audit } from '../shared/store/audit';
import { people } from '../shared/store/people';
import { visibleMember } from './visibleMember';

const repeatedForMs = 5 * 60_000;

/** Shows a phone number in full, once it stands in the audit who wanted it and why; the number itself does not. */
export const revealPhone: Handler<typeof membersContract.revealPhone> = async (context, data) => {
  const member = await visibleMember(data.member);
  if (member instanceof Refused) return member;
  const noted = await actOnce('revealPhone', data.member, context, data, async (within) =>
    (await people.get(data.member, within))
      ? { answer: {}, before: {}, after: {} }
      : refuse('MEMBER_ERASED', { field: 'member' }),
  );
  if (noted instanceof Refused) return noted;
  // An answer that was lost may be asked for again, and the number not looked up by an old reason.
  const act = await audit.get(`revealPhone:${data.request}`);
  if (!act || context.now.getTime() - act.at.getTime() > repeatedForMs)
    return refuse('REQUEST_DIFFERS', { field: 'request' });
  const person = await people.get(data.member);
  if (!person) return refuse('MEMBER_ERASED', { field: 'member' });
  return { phone: openPersonalKey(person.wrappedKey).decrypt(person.phone) };
};
