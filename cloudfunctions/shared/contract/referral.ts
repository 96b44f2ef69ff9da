import { z } from 'zod';
import { action } from './action';
import { cursor, inviteCode, noData } from './fields';

/** Another member as one may see them: never the phone, never the whole name. */
export interface MaskedMember {
  /** 孙*洁; null when they never gave a name. */
  nameMasked: string | null;
  /** 138****0001 */
  phoneMasked: string | null;
}

export interface InviterView {
  inviter: (MaskedMember & { boundAt: string; how: 'touch' | 'code' | 'import' | 'operator' }) | null;
}

/** Somebody who touched and has not registered yet has neither name nor phone here: 一位好友. */
export interface InviteeView extends MaskedMember {
  /** When the furthest step was reached; the list is sorted by it. */
  at: string;
  step: 'touched' | 'registered' | 'ordered';
}

export interface InviteesView {
  /**
   * Each step is a part of the one before. `touched`: everybody who opened an invitation, registered or not; `registered`: all
   * invitees of the first generation; `ordered`: those of them who have ordered. `secondGeneration`: all invitees of the first.
   */
  counts: { touched: number; registered: number; ordered: number; secondGeneration: number };
  invitees: InviteeView[];
  next: string | null;
}

export const referralContract = {
  /** Records that the caller opened an invitation. Touching again renews it. Of the inviter a visitor learns the masked name only. */
  touch: action<{ inviter: MaskedMember }>()({
    access: 'visitor',
    data: z.strictObject({ inviteCode, scene: z.string().max(64).optional() }),
    refusals: ['INVITE_CODE_UNKNOWN', 'INVITER_FROZEN', 'INVITER_CLOSED', 'BIND_SELF'],
  }),

  /** Binds an inviter to a member who came without one, until the first paid order (product.md A4). */
  bind: action<InviterView>()({
    access: 'member',
    data: z.strictObject({ inviteCode }),
    refusals: [
      'MEMBER_CLOSED',
      'ALREADY_BOUND',
      'MOVED_BY_OPERATOR',
      'ALREADY_ORDERED',
      'INVITE_CODE_UNKNOWN',
      'BIND_SELF',
      'INVITER_CLOSED',
      'INVITER_FROZEN',
      'BIND_CYCLE',
    ],
  }),

  /** The picture of the caller's own mini-program code, for a poster; base64. */
  invitationCode: action<{ contentType: string; base64: string }>()({
    access: 'member',
    data: noData,
    refusals: ['CODE_SERVICE_DOWN'],
  }),

  /** An address that opens the mini-program with the caller's invitation from anywhere, and for how many days. */
  invitationLink: action<{ link: string; days: number }>()({
    access: 'member',
    data: noData,
    refusals: ['LINK_SERVICE_DOWN'],
  }),

  myInviter: action<InviterView>()({ access: 'member', data: noData, refusals: [] }),

  /** Two generations and no further (product.md A6); newest first, 20 a page. The second one has members only. */
  invitees: action<InviteesView>()({
    access: 'member',
    data: z
      .strictObject({ generation: z.union([z.literal(1), z.literal(2)]).default(1), cursor })
      .default({ generation: 1 }),
    refusals: [],
  }),
};
