import type { accountContract } from '../shared/contract/account';
import { openPersonalKey } from '../shared/runtime/personal';
import { profileView } from '../shared/runtime/profileView';
import { nameKeys } from '../shared/runtime/searchKeys';
import type { Handler } from '../shared/runtime/serve';
import { people } from '../shared/store/people';

/** Keeps the name by which the member wants to be called, encrypted under the member's own key. */
export const rename: Handler<typeof accountContract.rename> = async ({ member, person }, { name }) => {
  if (!member || !person) throw new Error('an active member has a person');
  const cipher = openPersonalKey(person.wrappedKey).encrypt(name);
  await people.update(person._id, { name: cipher, nameKeys: nameKeys(name) });
  return { profile: profileView(member, { ...person, name: cipher }) };
};
