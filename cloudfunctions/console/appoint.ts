import type { AppointedView, consoleContract } from '../shared/contract/console';
import { actOnce } from '../shared/runtime/actOnce';
import { keepPassword, oneTimePassword } from '../shared/runtime/password';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { type OperatorDoc, operatorId, operators } from '../shared/store/operators';
import { operatorView } from './operatorView';

/** Makes somebody an operator. The one-time password is told once and kept nowhere. */
export const appoint: Handler<typeof consoleContract.appoint> = async (context, data) => {
  const { user, name, role } = data;
  const once = oneTimePassword();
  const operator: OperatorDoc = {
    _id: operatorId(user),
    name,
    role,
    password: await keepPassword(once),
    mustChangePassword: true,
    tried: 0,
    lockedUntil: null,
  };
  return actOnce<AppointedView, 'USER_TAKEN'>('appoint', operator._id, context, data, async (within) => {
    if (await operators.get(operator._id, within)) return refuse('USER_TAKEN', { field: 'user' });
    await operators.insert(operator, within);
    return {
      answer: { operator: operatorView(operator), oneTimePassword: null },
      toldOnce: { oneTimePassword: once },
      before: {},
      after: { name, role },
    };
  });
};
