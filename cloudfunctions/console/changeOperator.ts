import type { consoleContract, OperatorView } from '../shared/contract/console';
import { decideRights, type RightsRefusal } from '../shared/domain/operator/decideRights';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { operators } from '../shared/store/operators';
import { operatorView } from './operatorView';

/** Changes what an operator may do, dismisses them or brings them back. */
export const changeOperator: Handler<typeof consoleContract.changeOperator> = (context, data) =>
  actOnce<OperatorView, RightsRefusal>('changeOperator', data.operator, context, data, async (within) => {
    const operator = await operators.get(data.operator, within);
    const before = operator && { role: operator.role, dismissed: operator.dismissed ?? false };
    const after = before && {
      role: data.role ?? before.role,
      dismissed: data.dismissed ?? before.dismissed,
    };
    const refusal = decideRights(before, after, data.operator === context.operator?.id);
    if (refusal) return refuse(refusal, { field: 'operator' });
    if (!operator || !before || !after) throw new Error('an unknown operator was not refused');
    await operators.update(data.operator, { ...after, sessionsSince: context.now }, within);
    return { answer: operatorView({ ...operator, ...after }), before, after };
  });
