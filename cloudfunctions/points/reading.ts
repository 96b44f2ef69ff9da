import { type Outcome, refuse } from '../shared/runtime/result';
import type { Context } from '../shared/runtime/serve';
import { isVisible } from '../shared/store/imports';
import { members } from '../shared/store/members';
import { type Publication, readPublication } from '../shared/store/publication';

/** Whose figures are read, and what concerns everybody. */
export interface Reading extends Publication {
  member: string;
  /** Running number. */
  number: number;
}

/** What a member reads of its own, read by an operator of any member: the same figures by the same way. */
export const ofMember =
  <Asked, Answer, Code extends string>(
    read: (reading: Reading, asked: Asked) => Promise<Outcome<Answer, Code>>,
  ) =>
  async (
    { now }: Context,
    data: Asked & { member: string },
  ): Promise<Outcome<Answer, Code | 'MEMBER_UNKNOWN'>> => {
    const [publication, member] = await Promise.all([readPublication(now), members.get(data.member)]);
    if (!member || !(await isVisible(member))) return refuse('MEMBER_UNKNOWN', { field: 'member' });
    return read({ ...publication, member: member._id, number: member.number }, data);
  };
