import type { ActionContract, AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import { answerOf } from '../../../cloudfunctions/shared/contract/answerOf';
import type { Reply } from '../../../cloudfunctions/shared/contract/reply';
import { endSession, sessionToken } from '../session/session';

/** No answer came, or none of ours: whether the act was done is not known. */
export class Unreachable extends Error {}

interface CallOptions {
  /** The console asks by itself, whether anybody is there or not: the session does not go on with it. */
  byItself?: boolean;
  /** How long an answer may take. */
  withinMs?: number;
}

const USUALLY_WITHIN_MS = 30_000;

/**
 * Makes one call of a function's action: `call<typeof consoleContract.myself>('console', 'myself', {})`.
 * Rejects with `Refused`, `Fault` or `Unreachable`. A session that has ended is forgotten, which leads to the sign-in.
 */
export async function call<Action extends ActionContract>(
  functionName: string,
  action: string,
  data: InputOf<Action>,
  { byItself = false, withinMs = USUALLY_WITHIN_MS }: CallOptions = {},
): Promise<AnswerOf<Action>> {
  const token = sessionToken();
  const reply = (await post(
    functionName,
    { action, data, ...(byItself && { byItself }) },
    { token, withinMs },
  )) as Reply<AnswerOf<Action>>;
  const hasEnded = !reply.ok && 'refusal' in reply && reply.refusal.code === 'NOT_SIGNED_IN';
  if (hasEnded && token !== null) endSession(token, 'expired');
  return answerOf(reply);
}

/** The reply says what came of it; the HTTP status only repeats it for those who read nothing else. */
async function post(
  functionName: string,
  body: unknown,
  { token, withinMs }: { token: string | null; withinMs: number },
): Promise<unknown> {
  let reply: unknown;
  try {
    const response = await fetch(`${base()}/${functionName}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(withinMs),
    });
    reply = await response.json();
  } catch (error) {
    throw new Unreachable(String(error));
  }
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply;
  throw new Unreachable('the answer is no reply of a function');
}

function base(): string {
  const named = document.querySelector<HTMLMetaElement>('meta[name="api-base"]')?.content ?? '';
  return named === '' ? '/http' : named.replace(/\/$/, '');
}
