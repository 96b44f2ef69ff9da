import { z } from 'zod';
import { type MemberRole, memberRoles } from '../domain/member/role';
import { action, operatorRoles } from './action';
import { businessDay, eventId, id, reason } from './fields';

export interface StandingView {
  member: string;
  status: 'active' | 'frozen';
  /** The member's release stops, or goes on, with this business day. */
  day: string;
  /** That day is later than it would have been, because the one before was sealed. */
  late: boolean;
}

export interface MovedView {
  member: string;
  /** Null: the member hangs on nobody. */
  inviter: string | null;
  /** The tree is settled like this from this business day on. */
  day: string;
  late: boolean;
}

export interface RoleView {
  member: string;
  role: MemberRole;
}

/** Something that happened too late for the day that it would have belonged to. */
export interface LateEventView {
  event: string;
  kind: 'registered' | 'bound' | 'moved' | 'frozen' | 'unfrozen' | 'paid' | 'refunded';
  member: string | null;
  order: string | null;
  /** When it happened. */
  at: string;
  /** The business day that it counts from. */
  day: string;
  quarantined: boolean;
}

/** `request` is a key that the client draws: the same again answers the same, so that a lost answer can be asked for. */
const standing = z.strictObject({ member: id, reason, request: id });

export const operatorContract = {
  /** Freezes a member (product.md A9): spending and earning at once, the release from the next open day. */
  freeze: action<StandingView>()({
    access: ['support', 'admin'],
    data: standing,
    refusals: ['REQUEST_DIFFERS', 'MEMBER_UNKNOWN', 'MEMBER_CLOSED', 'ALREADY_FROZEN'],
  }),

  unfreeze: action<StandingView>()({
    access: ['support', 'admin'],
    data: standing,
    refusals: ['REQUEST_DIFFERS', 'MEMBER_UNKNOWN', 'MEMBER_CLOSED', 'NOT_FROZEN'],
  }),

  /**
   * Moves a member below another inviter, or below nobody (product.md A4). People see the new inviter at once; the tree is
   * settled like this from the day `from`.
   */
  move: action<MovedView>()({
    access: ['admin'],
    data: z.strictObject({ member: id, inviter: id.nullable(), from: businessDay, reason, request: id }),
    refusals: [
      'REQUEST_DIFFERS',
      'MEMBER_UNKNOWN',
      'MOVE_DAY_NOT_FUTURE',
      'MOVE_DAY_TOO_FAR',
      'MOVE_BEFORE_LAST',
      'INVITER_UNKNOWN',
      'MOVE_SELF',
      'INVITER_CLOSED',
      'INVITER_FROZEN',
      'MOVE_CYCLE',
    ],
  }),

  /** Gives a member a role (product.md A7): what the member is shown from the next call on. */
  setRole: action<RoleView>()({
    access: ['admin'],
    data: z.strictObject({ member: id, role: z.enum(memberRoles), reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'MEMBER_UNKNOWN', 'MEMBER_CLOSED', 'SAME_ROLE'],
  }),

  /** The late events that count from a day, by their ids, 100 a page. */
  lateEvents: action<{ events: LateEventView[]; next: string | null }>()({
    access: operatorRoles,
    data: z.strictObject({ date: businessDay, cursor: eventId.optional() }),
    refusals: [],
  }),
};
