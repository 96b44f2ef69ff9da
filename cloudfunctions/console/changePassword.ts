import type { consoleContract } from '../shared/contract/console';
import { decidePassword } from '../shared/domain/operator/decidePassword';
import { keepSession } from '../shared/runtime/operatorSession';
import { isPassword, keepPassword } from '../shared/runtime/password';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { operators, userOf } from '../shared/store/operators';
import { callingOperator } from './myself';
import { myselfView } from './operatorView';
import { tryPassword } from './tryPassword';

/** An operator replaces the own password; every other session of theirs ends. */
export const changePassword: Handler<typeof consoleContract.changePassword> = async (context, data) => {
  const own = await callingOperator(context);
  const user = userOf(own._id);
  if (user === null || own.password === undefined) return refuse('NO_PASSWORD');
  const right = await tryPassword(own, data.password, context.now);
  if (right instanceof Refused) return right;
  // Asked again after a lost answer: it was done.
  if (!right && !own.mustChangePassword && (await isPassword(data.next, own.password))) {
    await operators.update(own._id, { tried: 0 });
    return myselfView(own);
  }
  if (!right) return refuse('PASSWORD_WRONG', { field: 'password' });
  if (data.next === data.password) return refuse('PASSWORD_SAME', { field: 'next' });
  const refusal = decidePassword(data.next, user);
  if (refusal) return refuse(refusal, { field: 'next' });
  const password = await keepPassword(data.next);
  const change = { password, mustChangePassword: false, sessionsSince: context.now };
  // Somebody who gave a new one meanwhile goes before.
  const isChanged = await operators.updateWhere({ _id: own._id, password: own.password }, change);
  if (isChanged === 0) return refuse('PASSWORD_WRONG', { field: 'password' });
  await keepSession(context.caller, context.now);
  return myselfView({ ...own, mustChangePassword: false });
};
