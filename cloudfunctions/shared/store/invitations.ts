import { Collection } from './collection';
import type { MemberDoc } from './members';

/** `touches`: somebody opened an invitation. `_id` is `OPENID:INVITER`; a second touch renews `lastAt`. */
export interface TouchDoc {
  _id: string;
  openid: string;
  inviter: string;
  code: string;
  scene: string | null;
  firstAt: Date;
  lastAt: Date;
  times: number;
  /** The member this visitor became, whoever invited them in the end. */
  member: string | null;
}

export const touches = new Collection<TouchDoc>('touches');

/** Invitations of this many members are kept for one visitor: who opens more loses the one touched longest ago. */
export const touchesKept = 50;

export const touchId = (openid: string, inviter: string): string => `${openid}:${inviter}`;

export const firstTouch = (
  { openid, member }: Pick<TouchDoc, 'openid' | 'member'>,
  inviter: MemberDoc,
  scene: string | null,
  now: Date,
): TouchDoc => ({
  _id: touchId(openid, inviter._id),
  openid,
  inviter: inviter._id,
  code: inviter.inviteCode,
  scene,
  firstAt: now,
  lastAt: now,
  times: 1,
  member,
});

/** `bindings`: the evidence of who invited whom (product.md A5). `_id` is the invited member. */
export interface BindingDoc {
  _id: string;
  /** Null where nobody could be bound at registration: then `passedOver` says why. */
  inviter: string | null;
  code: string | null;
  scene: string | null;
  /** The touch it rests on; null where none was recorded, as for an import or an operator. */
  touchedAt: Date | null;
  boundAt: Date;
  how: 'touch' | 'code' | 'import' | 'operator' | 'none';
  /** The member, import or operator who decided. */
  decidedBy: string;
  /** Invitations that would have come first at registration, and why they did not count. */
  passedOver?: { inviter: string; reason: string }[];
  import?: string;
}

export const bindings = new Collection<BindingDoc>('bindings');
