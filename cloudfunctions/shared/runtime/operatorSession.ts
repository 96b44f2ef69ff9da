import { createHash, randomBytes } from 'node:crypto';
import {
  type OperatorDoc,
  type OperatorSessionDoc,
  operatorSessions,
  operators,
  removeExpiredSessions,
} from '../store/operators';
import type { Caller } from './caller';

/** A session ends after so long in any case, and after so long without a call. */
export const sessionForMs = 12 * 3_600_000;
export const idleForMs = 30 * 60_000;
/** A call is noted when the last noted one is so long ago: not every call is a write. */
const noteEveryMs = 60_000;
const tokenBytes = 32;

/** Opens a session; what is returned is told to the browser alone. */
export async function openSession(operator: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const expiresAt = new Date(now.getTime() + sessionForMs);
  await operatorSessions.insert({ _id: hashOf(token), operator, openedAt: now, seenAt: now, expiresAt });
  await removeExpiredSessions(now);
  return { token, expiresAt };
}

/** Whose session it is, which goes on with every call that somebody makes and not with those that the console makes by itself; null where it has ended, or the operator may not come in any more. */
export async function operatorOf(
  { token, isByItself }: { token: string; isByItself: boolean },
  now: Date,
): Promise<OperatorDoc | null> {
  const session = await operatorSessions.get(hashOf(token));
  if (!session || hasEnded(session, now)) return null;
  const operator = await operators.get(session.operator);
  if (!operator || operator.dismissed || isVoid(session, operator)) return null;
  if (!isByItself && now.getTime() - session.seenAt.getTime() > noteEveryMs)
    await operatorSessions.update(session._id, { seenAt: now });
  return operator;
}

/** Keeps the session that a call came with when its operator's others end with this moment. */
export async function keepSession(caller: Caller, now: Date): Promise<void> {
  if (caller.kind === 'session') await operatorSessions.update(hashOf(caller.token), { openedAt: now });
}

export const endSession = (token: string): Promise<void> => operatorSessions.remove(hashOf(token));

const hasEnded = ({ expiresAt, seenAt }: OperatorSessionDoc, now: Date): boolean =>
  now >= expiresAt || now.getTime() - seenAt.getTime() > idleForMs;

const isVoid = ({ openedAt }: OperatorSessionDoc, { sessionsSince }: OperatorDoc): boolean =>
  sessionsSince !== undefined && openedAt < sessionsSince;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
