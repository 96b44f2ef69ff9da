import { z } from 'zod';
import { action, type OperatorRole, operatorRoles } from './action';
import { businessDay, id, noData, personName, reason } from './fields';

/** Somebody who may use the console. */
export interface OperatorView {
  /** `op:USER`, or `wx:OPENID` for who comes by WeChat. */
  id: string;
  /** What they sign in with; null for who comes by WeChat. */
  user: string | null;
  name: string;
  role: OperatorRole;
  /** Somebody who was dismissed cannot sign in; what they did stays in the audit. */
  dismissed: boolean;
  /** The first sign-in with a one-time password: nothing else is answered before it was replaced. */
  mustChangePassword: boolean;
  lastSignInAt: string | null;
  /** Until then no password is tried, because too many were wrong. */
  lockedUntil: string | null;
}

/** Who is signed in. */
export type MyselfView = Pick<OperatorView, 'id' | 'user' | 'name' | 'role' | 'mustChangePassword'>;

export interface SignedInView {
  /** To be sent as `Authorization: Bearer SESSION`. The server keeps only its hash. */
  session: string;
  /** It ends then, or earlier when nothing is asked for `idleMs`. */
  expiresAt: string;
  idleMs: number;
  myself: MyselfView;
}

/** A one-time password is told once: null when the same request is asked again. */
export interface AppointedView {
  operator: OperatorView;
  oneTimePassword: string | null;
}

/** One act of an operator, linked to the one before by its hash. */
export interface AuditView {
  /** From 1; without gaps. */
  number: number;
  action: string;
  subject: string;
  /** The operator's id, and the name where it is one of ours; a member's own leaving is by the member. */
  by: string;
  byName: string | null;
  at: string;
  reason: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  requestId: string;
  /** SHA-256 over this entry and the hash before it, in hex. */
  hash: string;
}

const user = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{1,31}$/, 'a short name of lower-case letters, digits and . _ -');
/** Long enough to be a sentence; checked by `decidePassword`. */
const password = z.string().min(1).max(128);
const role = z.enum(operatorRoles);

/** What is wrong with a new password, in the order of checking. */
export const passwordRefusals = ['PASSWORD_SHORT', 'PASSWORD_NAMES_USER', 'PASSWORD_SIMPLE'] as const;

export const consoleContract = {
  /** Opens a session. Who does not exist, was dismissed or mistyped is told the same. */
  signIn: action<SignedInView>()({
    access: 'anybody',
    data: z.strictObject({ user, password }),
    refusals: ['SIGN_IN_LOCKED', 'SIGN_IN_FAILED'],
  }),

  /** Who am I? The first call of every start. */
  myself: action<MyselfView>()({ access: 'session', data: noData, refusals: [] }),

  /** Ends the session. */
  signOut: action<Record<string, never>>()({ access: 'session', data: noData, refusals: [] }),

  /** Ends every other session of the operator. */
  changePassword: action<MyselfView>()({
    access: 'session',
    data: z.strictObject({ password, next: password }),
    refusals: ['NO_PASSWORD', 'SIGN_IN_LOCKED', 'PASSWORD_WRONG', 'PASSWORD_SAME', ...passwordRefusals],
  }),

  operators: action<{ operators: OperatorView[] }>()({ access: ['admin'], data: noData, refusals: [] }),

  /** Makes somebody an operator, who signs in with a one-time password first. */
  appoint: action<AppointedView>()({
    access: ['admin'],
    data: z.strictObject({ user, name: personName, role, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'USER_TAKEN'],
  }),

  /**
   * Changes an operator's role, or dismisses or brings them back. Their sessions end. What is not said stays as it is by then,
   * whatever the caller's list says.
   */
  changeOperator: action<OperatorView>()({
    access: ['admin'],
    data: z.strictObject({
      operator: id,
      role: role.optional(),
      dismissed: z.boolean().optional(),
      reason,
      request: id,
    }),
    refusals: ['REQUEST_DIFFERS', 'OPERATOR_UNKNOWN', 'OWN_RIGHTS', 'NOTHING_CHANGES'],
  }),

  /** Gives an operator a new one-time password, and lets them try again where they were locked out. Their sessions end. */
  resetPassword: action<AppointedView>()({
    access: ['admin'],
    data: z.strictObject({ operator: id, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'OPERATOR_UNKNOWN', 'NO_PASSWORD'],
  }),

  /** What operators did, newest first, 50 a page; `before` goes on below an entry's number. */
  audit: action<{ entries: AuditView[]; next: number | null }>()({
    access: ['finance', 'admin'],
    data: z
      .strictObject({
        before: z.int().min(1).optional(),
        subject: z.string().min(1).max(256).optional(),
        by: id.optional(),
        action: id.optional(),
        /** Business days, both included. */
        from: businessDay.optional(),
        to: businessDay.optional(),
      })
      .default({}),
    refusals: [],
  }),
};
