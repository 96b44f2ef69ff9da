import { z } from 'zod';
import type { MemberRole } from '../domain/member/role';
import { action } from './action';
import { agreementVersion } from './agreement';
import { id, instant, noData, personName } from './fields';
import type { OrderView } from './orders';
import type { InviterView, MaskedMember } from './referral';

/** What may be different at the next start without the member's own doing. */
export interface CallerView {
  member: string;
  frozen: boolean;
  hasInviter: boolean;
  /** The role that was given; `HomeView.role` is the one that it is shown by. */
  role: MemberRole;
}

export interface ProfileView extends CallerView {
  name: string | null;
  /** 138****0001 */
  phoneMasked: string | null;
  inviteCode: string;
  registeredAt: string;
}

export interface SessionView {
  /** Null for somebody who has not registered yet. */
  profile: ProfileView | null;
}

/** The day from which something counts, and whether that is later than it would have been. */
interface Counted {
  day: string;
  late: boolean;
}

/** Something that happened to the member. Other people are masked, and nameless once they closed their account. */
export type MessageView = { at: string; unread: boolean } & (
  | ({ kind: 'order'; number: string; amount: number; pool: number } & Counted)
  /** `voided`: by how much the order's pool became smaller. */
  | ({ kind: 'refund'; number: string; amount: number; voided: number } & Counted)
  | ({ kind: 'invitee' | 'inviteeOrdered' } & MaskedMember)
  | ({ kind: 'frozen' | 'unfrozen' } & Counted)
  | ({ kind: 'moved'; inviter: MaskedMember | null } & Counted)
  /** Points that the operators of the brand added, or removed where the amount is negative, and why. */
  | { kind: 'adjusted'; amount: number; note: string }
);

export interface MessagesView {
  messages: MessageView[];
  /** Over all pages. */
  unread: number;
  next: string | null;
}

/** What is kept of the member. Amounts are integers in 0.01. */
export interface ExportedPerson {
  exportedAt: string;
  member: string;
  name: string | null;
  /** In full: it is the member's own. */
  phone: string;
  inviteCode: string;
  registeredAt: string;
  status: 'active' | 'frozen';
  channel: string;
  linkedAt: string;
  consent: { version: string; at: string };
  inviter: InviterView['inviter'];
  /** What the choice of the inviter rests on. */
  binding: {
    how: string;
    code: string | null;
    scene: string | null;
    touchedAt: string | null;
    boundAt: string;
  } | null;
  /** Points that the operators of the brand added, less what they removed. */
  adjusted: number;
  /** Released to date by each month's last published day, newest first; at most 36 months. */
  months: { month: string; until: string; points: number; cash: number }[];
}

export interface ExportView {
  /** With the first part only. */
  person: ExportedPerson | null;
  orders: OrderView[];
  messages: MessageView[];
  /** The position of the next part; null with the last. */
  next: string | null;
}

export interface ClosedView {
  /** The release stops with this business day. */
  day: string;
}

/** A position in a list of people, sealed: longer than a plain one. */
const sealed = z.string().max(512).optional();

export const accountContract = {
  /** Who am I? The first call of every start. */
  session: action<SessionView>()({ access: 'visitor', data: noData, refusals: [] }),

  /** Registers with the phone button's one-time code (product.md A1). Repeating it for a registered caller answers the same profile. */
  register: action<{ profile: ProfileView; opened: 'new' | 'imported' | 'existing' }>()({
    access: 'visitor',
    data: z.strictObject({
      phoneCode: z.string().min(1).max(128),
      consent: z.literal(agreementVersion),
      /** What the share path or the scanned code carried; it counts as a touch of this moment if none is recorded. */
      inviteCode: z.string().trim().max(16).optional(),
    }),
    refusals: [
      'PHONE_CODE_INVALID',
      'PHONE_CODE_USED',
      'PHONE_NOT_SUPPORTED',
      'PHONE_TAKEN',
      'PHONE_SERVICE_DOWN',
    ],
  }),

  /** The member sets how they want to be called. */
  rename: action<{ profile: ProfileView }>()({
    access: 'member',
    data: z.strictObject({ name: personName }),
    refusals: [],
  }),

  /** What happened to the caller, newest first, 20 a page. */
  messages: action<MessagesView>()({
    access: 'member',
    data: z.strictObject({ cursor: sealed }).default({}),
    refusals: [],
  }),

  /** Only how many messages are unread, for the sign at the bell. */
  unread: action<{ unread: number }>()({ access: 'member', data: noData, refusals: [] }),

  /** Everything up to this instant has been read; reading never goes back. */
  markRead: action<{ unread: number }>()({
    access: 'member',
    data: z.strictObject({ until: instant }),
    refusals: [],
  }),

  /** Everything that is kept of the caller, in parts (product.md A8). */
  exportData: action<ExportView>()({
    access: 'member',
    data: z.strictObject({ cursor: sealed }).default({}),
    refusals: [],
  }),

  /**
   * Closes the caller's account for good (product.md A8). `request` is a key that the client draws: the same again answers
   * the same, though by then nobody knows the caller any more.
   */
  close: action<ClosedView>()({
    access: 'visitor',
    data: z.strictObject({
      request: id.min(16),
      /** The last four digits of the caller's own number, typed as a confirmation. */
      phoneEnd: z.string().regex(/^\d{4}$/, 'four digits'),
    }),
    refusals: ['NOT_A_MEMBER', 'MEMBER_CLOSED', 'PHONE_END_DIFFERS'],
  }),
};
