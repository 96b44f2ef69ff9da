import type { ActionContract, AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import { answerOf } from '../../../cloudfunctions/shared/contract/answerOf';
import type { Reply } from '../../../cloudfunctions/shared/contract/reply';
import { platform } from '../platform/platform';

/**
 * Makes one call of a function's action: `call<typeof accountContract.session>('account', 'session', {})`.
 * Rejects with `Refused`, `Fault`, or the platform's `Unreachable`.
 */
export async function call<Action extends ActionContract>(
  functionName: string,
  action: string,
  data: InputOf<Action>,
): Promise<AnswerOf<Action>> {
  const reply = await platform.callFunction(functionName, { action, data });
  return answerOf(reply as Reply<AnswerOf<Action>>);
}
