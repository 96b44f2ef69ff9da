import { z } from 'zod';
import { action } from './action';
import { agreementVersion } from './agreement';
import { noData, personName } from './fields';

export interface ProfileView {
  member: string;
  name: string | null;
  /** 138****0001 */
  phoneMasked: string | null;
  inviteCode: string;
  registeredAt: string;
  frozen: boolean;
  hasInviter: boolean;
}

export interface SessionView {
  /** Null for somebody who has not registered yet. */
  profile: ProfileView | null;
}

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
};
