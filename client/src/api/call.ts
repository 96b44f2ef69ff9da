import type { ActionContract, AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type { Reply } from '../../../cloudfunctions/shared/contract/reply';
import { platform } from '../platform/platform';

/** What the caller caused and can understand: `refusals[code]` (texts/refusals.ts) says it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown>,
  ) {
    super(code);
  }
}

/** Our own bug: the person is given the number of the request. */
export class Fault extends Error {
  constructor(readonly requestId: string) {
    super(requestId);
  }
}

/**
 * Makes one call of a function's action: `call<typeof accountContract.session>('account', 'session', {})`.
 * Rejects with `Refused`, `Fault`, or the platform's `Unreachable`.
 */
export async function call<Action extends ActionContract>(
  functionName: string,
  action: string,
  data: InputOf<Action>,
): Promise<AnswerOf<Action>> {
  const reply = (await platform.callFunction(functionName, { action, data })) as Reply<AnswerOf<Action>>;
  if (reply.ok) return reply.data;
  if ('refusal' in reply) throw new Refused(reply.refusal.code, reply.refusal.details ?? {});
  throw new Fault(reply.requestId);
}
