import type { consoleContract } from '../shared/contract/console';
import { idleForMs, openSession } from '../shared/runtime/operatorSession';
import { isPassword } from '../shared/runtime/password';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { operatorId, operators } from '../shared/store/operators';
import { myselfView } from './operatorView';
import { tryPassword } from './tryPassword';

/** Opens a session for an operator with a password (product.md H1). */
export const signIn: Handler<typeof consoleContract.signIn> = async ({ now }, { user, password }) => {
  const operator = await operators.get(operatorId(user));
  if (!operator || operator.dismissed) {
    // It takes as long as for somebody who exists.
    await isPassword(password, undefined);
    return refuse('SIGN_IN_FAILED');
  }
  const right = await tryPassword(operator, password, now);
  if (right instanceof Refused) return right;
  if (!right) return refuse('SIGN_IN_FAILED');
  const { token, expiresAt } = await openSession(operator._id, now);
  await operators.update(operator._id, { lastSignInAt: now });
  return {
    session: token,
    expiresAt: expiresAt.toISOString(),
    idleMs: idleForMs,
    myself: myselfView(operator),
  };
};
