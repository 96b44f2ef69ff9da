import { z } from 'zod';
import { type MemberRole, memberRoles } from '../domain/member/role';
import { action, type OperatorRole, operatorRoles } from './action';
import { businessDay, id, noData, type phone, reason } from './fields';
import type { OrderView } from './orders';

/** A member in a list of the console. Amounts are integers in 0.01. */
export interface MemberRowView {
  member: string;
  /** In full, but masked for a viewer; null without one, or where the person was erased. */
  name: string | null;
  /** Masked for everybody: `revealPhone` shows it. */
  phoneMasked: string | null;
  status: 'active' | 'frozen' | 'closed';
  role: MemberRole;
  inviter: string | null;
  inviteCode: string;
  registeredAt: string;
  firstOrderAt: string | null;
}

/** What the choice of an inviter rests on (product.md A5). */
export interface BindingView {
  /** Null where nobody could be bound: then `passedOver` says why. */
  inviter: string | null;
  how: 'touch' | 'code' | 'import' | 'operator' | 'none';
  code: string | null;
  scene: string | null;
  touchedAt: string | null;
  boundAt: string;
  /** The member, the import or the operator who decided. */
  decidedBy: string;
  /** Invitations that would have come first, and why they did not count. */
  passedOver: { inviter: string; reason: string }[];
}

export interface MemberProfileView extends MemberRowView {
  channel: string;
  /** Null where it hangs on nobody. */
  binding: BindingView | null;
  /** Inviters that moves have ended, oldest first. */
  former: { inviter: string | null; until: string }[];
  /** Those who hang on the member now. */
  invitees: number;
}

/** Somebody of the tree around a member; figures are of the published day, and null until a close knows them. */
export interface TreeMemberView extends Pick<MemberRowView, 'member' | 'name' | 'status' | 'role'> {
  /** Those who hang on them now. */
  invitees: number;
  ownVolume: number | null;
  /** Of everybody below, at any depth. */
  teamVolume: number | null;
}

export interface TopInviterView extends Pick<MemberRowView, 'member' | 'name' | 'status'> {
  /** Invitees who came, and who paid their first order; the second may have come before. */
  registered: number;
  ordered: number;
}

/** How somebody's team changes when a member moves in below or away. Volumes in 0.01; both null until a close knows them. */
export interface MoveEffectView {
  member: string;
  /** Null without one, or where the person was erased. */
  name: string | null;
  before: { teamVolume: number; rank: string | null } | null;
  after: { teamVolume: number; rank: string | null } | null;
}

/** What a move would change, by the published day. */
export interface MovePreviewView {
  inviter: { member: string; name: string | null } | null;
  publishedDate: string | null;
  /** From when on the member's last move counts: until then the published days have the line before it. Null without one. */
  waits: string | null;
  /** The member's own and team volume, which move along; null until a close knows them. */
  volume: number | null;
  /** The nearest above whose teams lose it or gain it, and how many more there are. Who is above both is not touched. */
  leaves: MoveEffectView[];
  moreLeaves: number;
  joins: MoveEffectView[];
  moreJoins: number;
}

/** What a part of a network did in a period. */
export interface PerformanceView {
  members: number;
  /** What their orders brought in 0.01 yuan, less refunds. */
  volume: number;
  /** What was released to them. */
  points: number;
  cash: number;
}

/** A member's network over a period; the network is whom the close has below the member on its last day. */
export interface NetworkView {
  self: PerformanceView;
  first: PerformanceView;
  second: PerformanceView;
  /** All beyond, as a total. */
  deeper: PerformanceView;
}

/** How a search reads its text: a member's number or its beginning, an invite code, a name or its beginning, a phone. */
export const memberSearches = ['member', 'inviteCode', 'name', 'phone', 'phoneEnd'] as const;

/** Who may search how: whoever sees a name or a phone masked must not come to it by guessing. */
export const searchAccess: Record<(typeof memberSearches)[number], readonly OperatorRole[]> = {
  member: operatorRoles,
  inviteCode: operatorRoles,
  name: ['support', 'finance', 'admin'],
  phone: ['support', 'admin'],
  phoneEnd: ['support', 'finance', 'admin'],
};

export const membersContract = {
  /**
   * Members by number where nothing is searched, else by how they were found; 50 a page. `phone` wants all digits and
   * `phoneEnd` the last four: neither is kept in the open. Who sees a name or a phone masked cannot search by it, or guessing
   * would show it.
   */
  search: action<{ members: MemberRowView[]; next: string | null }>()({
    access: operatorRoles,
    data: z
      .strictObject({
        by: z.enum(memberSearches).optional(),
        text: z.string().trim().min(1).max(64).optional(),
        status: z.enum(['active', 'frozen', 'closed']).optional(),
        role: z.enum(memberRoles).optional(),
        cursor: z.string().max(128).optional(),
      })
      .default({}),
    refusals: ['SEARCH_INCOMPLETE', 'SEARCH_NOT_ALLOWED'],
  }),

  profile: action<MemberProfileView>()({
    access: operatorRoles,
    data: z.strictObject({ member: id }),
    refusals: ['MEMBER_UNKNOWN'],
  }),

  /** A member's orders, newest first, 20 a page. */
  orders: action<{ orders: OrderView[]; next: string | null }>()({
    access: operatorRoles,
    data: z.strictObject({ member: id, cursor: z.string().max(128).optional() }),
    refusals: ['MEMBER_UNKNOWN'],
  }),

  /** The ten inviters most of whose invitees paid their first order in the last `days` days, the most first. */
  topInviters: action<{ days: number; inviters: TopInviterView[] }>()({
    access: operatorRoles,
    data: noData,
    refusals: [],
  }),

  /** What a move to another inviter, or to nobody, would change; nothing is written. */
  previewMove: action<MovePreviewView>()({
    access: ['admin'],
    data: z.strictObject({ member: id, inviter: id.nullable() }),
    refusals: [
      'MEMBER_UNKNOWN',
      'INVITER_UNKNOWN',
      'MOVE_SELF',
      'INVITER_CLOSED',
      'INVITER_FROZEN',
      'MOVE_CYCLE',
    ],
  }),

  /** Whom a member invited, by number, 50 a page, each with what hangs on them: the tree is opened level by level. */
  invitees: action<{ publishedDate: string | null; invitees: TreeMemberView[]; next: string | null }>()({
    access: operatorRoles,
    data: z.strictObject({ member: id, cursor: z.string().max(128).optional() }),
    refusals: ['MEMBER_UNKNOWN'],
  }),

  /**
   * What a member's network did from one business day to another, both included (product.md H5). Both days have to be published;
   * of a month that is no longer kept day by day, `to` and the day before `from` have to be ends of months.
   */
  performance: action<NetworkView>()({
    access: operatorRoles,
    data: z.strictObject({ member: id, from: businessDay, to: businessDay }),
    refusals: [
      'MEMBER_UNKNOWN',
      'PERIOD_BACKWARDS',
      'DAY_NOT_PUBLISHED',
      'DAY_THINNED',
      'NOT_YET_A_MEMBER',
      'GROUP_TOO_LARGE',
      'TREE_NOT_KNOWN',
    ],
  }),

  /** The whole phone number, with a reason that stands in the audit. */
  revealPhone: action<{ phone: z.infer<typeof phone> }>()({
    access: ['support', 'admin'],
    data: z.strictObject({ member: id, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'MEMBER_UNKNOWN', 'MEMBER_ERASED'],
  }),
};
