import type { pointsContract } from '../shared/contract/points';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { accounts } from '../shared/store/accounts';
import { isVisible } from '../shared/store/imports';
import { members } from '../shared/store/members';
import { readPublication } from '../shared/store/publication';
import { rowsOfMember } from '../shared/store/rowsOfMember';
import { comparedDays, settledHome } from './settledHome';

/** Any member's home, for operators. */
export const memberHome: Handler<typeof pointsContract.memberHome> = async ({ now }, { member: id }) => {
  const [publication, member, account] = await Promise.all([
    readPublication(now),
    members.get(id),
    accounts.get(id),
  ]);
  if (!member || !(await isVisible(member))) return refuse('MEMBER_UNKNOWN', { field: 'member' });
  const { published } = publication;
  const found = published && (await rowsOfMember(published, member.number, comparedDays(published)));
  const home = await settledHome({ member, account }, publication, found, now);
  return { ...home, ownVolume: found?.get(published?.date ?? '')?.row.ownVolume ?? null };
};
