import { chooseTouch, type Touch } from '../shared/domain/referral/chooseTouch';
import { normalizeInviteCode } from '../shared/domain/referral/inviteCode';
import { firstTouch, type TouchDoc, touches, touchesKept } from '../shared/store/invitations';
import { memberOfCode } from '../shared/store/memberOfCode';
import type { MemberDoc } from '../shared/store/members';

/** An invitation that somebody who registers has opened, with the evidence for it. */
export interface Invitation extends Touch {
  touch: TouchDoc;
  /** False where only this call carried it: then the touch is written with the account. */
  recorded: boolean;
}

/** Every invitation that the caller touched, and the one that the call carries where no touch of it counts any more. */
export async function invitationsOf(
  openid: string,
  carriedCode: string | undefined,
  now: Date,
): Promise<Invitation[]> {
  const [touched, inviter] = await Promise.all([
    touches.find({ openid }, { limit: 2 * touchesKept, order: [['lastAt', 'asc']] }),
    inviterOf(carriedCode),
  ]);
  const recorded = touched.map((touch) => invitation(touch, true));
  if (!inviter) return recorded;
  const earlier = recorded.find((known) => known.inviter === inviter._id);
  if (earlier && chooseTouch([earlier], now.getTime())) return recorded;
  const touch = earlier
    ? { ...earlier.touch, lastAt: now, times: earlier.touch.times + 1 }
    : firstTouch({ openid, member: null }, inviter, null, now);
  return [...recorded.filter((known) => known !== earlier), invitation(touch, false)];
}

/** A code that is none, or nobody's, keeps nobody from registering. */
async function inviterOf(text: string | undefined): Promise<MemberDoc | null> {
  const code = text === undefined ? null : normalizeInviteCode(text);
  return code && memberOfCode(code);
}

const invitation = (touch: TouchDoc, recorded: boolean): Invitation => ({
  inviter: touch.inviter,
  at: touch.lastAt.getTime(),
  touch,
  recorded,
});
