import { type Outcome, refuse } from '../shared/runtime/result';
import { isVisible } from '../shared/store/imports';
import { type MemberDoc, members } from '../shared/store/members';

/** A member by id; unknown while the import that brings it is not complete. */
export async function visibleMember(id: string): Promise<Outcome<MemberDoc, 'MEMBER_UNKNOWN'>> {
  const member = await members.get(id);
  return member && (await isVisible(member)) ? member : refuse('MEMBER_UNKNOWN', { field: 'member' });
}
