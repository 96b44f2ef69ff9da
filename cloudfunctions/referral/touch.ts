import type { referralContract } from '../shared/contract/referral';
import { normalizeInviteCode } from '../shared/domain/referral/inviteCode';
import { maskedMember } from '../shared/runtime/maskedMember';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { firstTouch, touches, touchesKept, touchId } from '../shared/store/invitations';
import { memberOfCode } from '../shared/store/memberOfCode';
import { type MemberDoc, standingOf } from '../shared/store/members';
import { people } from '../shared/store/people';

/** Keeps that the caller opened a member's invitation; registration finds it within the attribution window (product.md A4). */
export const touch: Handler<typeof referralContract.touch> = async (context, data) => {
  const { openid, member, now } = context;
  if (openid === null) throw new Error('a visitor has an openid');
  const code = normalizeInviteCode(data.inviteCode);
  const inviter = code && (await memberOfCode(code));
  if (!inviter) return refuse('INVITE_CODE_UNKNOWN', { field: 'inviteCode' });
  const { frozen, closed } = standingOf(inviter);
  if (frozen) return refuse('INVITER_FROZEN', { field: 'inviteCode' });
  if (closed) return refuse('INVITER_CLOSED', { field: 'inviteCode' });
  if (inviter._id === member?._id) return refuse('BIND_SELF', { field: 'inviteCode' });
  const [person] = await Promise.all([
    people.get(inviter._id),
    mayStillBind(member) && recordTouch({ openid, member: member?._id ?? null }, inviter, data.scene, now),
  ]);
  // Whoever holds a link learns the name they would recognise, and no more.
  return { inviter: { nameMasked: maskedMember(person).nameMasked, phoneMasked: null } };
};

/** Of a member whose inviter is settled a touch would be evidence for nothing. */
const mayStillBind = (member: MemberDoc | null): boolean =>
  member === null || (member.inviter === null && member.firstOrderAt === null);

async function recordTouch(
  visitor: { openid: string; member: string | null },
  inviter: MemberDoc,
  scene: string | undefined,
  now: Date,
): Promise<void> {
  const id = touchId(visitor.openid, inviter._id);
  const known = await touches.get(id);
  if (!known) {
    await makeRoom(visitor.openid);
    if (await touches.insertNew(firstTouch(visitor, inviter, scene ?? null, now))) return;
  }
  // A touch that was opened twice at once is one touch.
  await touches.update(id, {
    lastAt: now,
    times: (known?.times ?? 1) + 1,
    scene: scene ?? known?.scene ?? null,
  });
}

/** One visitor's touches stay few, however many links somebody opens for fun or harm. */
async function makeRoom(openid: string): Promise<void> {
  if ((await touches.count({ openid })) < touchesKept) return;
  const [oldest] = await touches.find({ openid }, { limit: 1, order: [['lastAt', 'asc']], fields: ['_id'] });
  if (oldest) await touches.remove(oldest._id);
}
