import type { InviteCode } from '../domain/referral/inviteCode';
import { isVisible } from './imports';
import { type MemberDoc, members } from './members';

/** The member whose invite code this is, or null. */
export async function memberOfCode(code: InviteCode): Promise<MemberDoc | null> {
  const [found] = await members.find({ inviteCode: code }, { limit: 1 });
  return found && (await isVisible(found)) ? found : null;
}
