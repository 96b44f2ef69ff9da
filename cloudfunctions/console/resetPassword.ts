import type { AppointedView, consoleContract } from '../shared/contract/console';
import { actOnce } from '../shared/runtime/actOnce';
import { keepPassword, oneTimePassword } from '../shared/runtime/password';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { operators } from '../shared/store/operators';
import { operatorView } from './operatorView';

type Refusal = 'OPERATOR_UNKNOWN' | 'NO_PASSWORD';

/** Gives an operator a new one-time password and another chance; whoever is signed in with the old one is out. */
export const resetPassword: Handler<typeof consoleContract.resetPassword> = async (context, data) => {
  const once = oneTimePassword();
  const password = await keepPassword(once);
  return actOnce<AppointedView, Refusal>('resetPassword', data.operator, context, data, async (within) => {
    const operator = await operators.get(data.operator, within);
    if (!operator) return refuse('OPERATOR_UNKNOWN', { field: 'operator' });
    if (operator.password === undefined) return refuse('NO_PASSWORD', { field: 'operator' });
    const reset = { password, mustChangePassword: true, tried: 0, lockedUntil: null };
    await operators.update(data.operator, { ...reset, sessionsSince: context.now }, within);
    return {
      answer: { operator: operatorView({ ...operator, ...reset }), oneTimePassword: null },
      toldOnce: { oneTimePassword: once },
      before: {},
      after: { mustChangePassword: true },
    };
  });
};
