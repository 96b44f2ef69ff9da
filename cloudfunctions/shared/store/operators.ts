import { Collection } from './collection';
import { db } from './database';

/** `operators`: who may use the console. `_id` is `op:USER`, or `wx:OPENID` for who comes by WeChat. */
export interface OperatorDoc {
  _id: string;
  name: string;
  role: 'viewer' | 'support' | 'finance' | 'admin';
  dismissed?: boolean;
  /** How the password is checked (runtime/password.ts); missing for who comes by WeChat. */
  password?: string;
  /** The password was given by somebody else. */
  mustChangePassword?: boolean;
  /** Passwords tried since the last one that was right, and until when none is tried. */
  tried?: number;
  lockedUntil?: Date | null;
  /** Sessions that were opened before it are void. */
  sessionsSince?: Date;
  lastSignInAt?: Date;
}

export const operators = new Collection<OperatorDoc>('operators');

export const operatorId = (user: string): string => `op:${user}`;

/** What an operator signs in with; null for who comes by WeChat. */
export const userOf = (id: string): string | null => (id.startsWith('op:') ? id.slice('op:'.length) : null);

/**
 * Counts a try before the password is looked at, so that many at once are not more tries than one after the other.
 * @returns false where the tries are used up
 */
export async function takeTry(id: string, most: number): Promise<boolean> {
  const { inc, lt } = db.command;
  return (await operators.updateWhere({ _id: id, tried: lt(most) }, { tried: inc(1) })) > 0;
}

/** `operatorSessions`: `_id` is the hash of what the browser has. */
export interface OperatorSessionDoc {
  _id: string;
  operator: string;
  openedAt: Date;
  /** The last call that was noticed; not every one is written. */
  seenAt: Date;
  expiresAt: Date;
}

export const operatorSessions = new Collection<OperatorSessionDoc>('operatorSessions');

/** Removes what no call can use any more. */
export const removeExpiredSessions = (now: Date): Promise<number> =>
  operatorSessions.removeWhere({ expiresAt: db.command.lt(now) });
