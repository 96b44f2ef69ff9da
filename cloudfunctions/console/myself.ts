import type { consoleContract } from '../shared/contract/console';
import type { Context, Handler } from '../shared/runtime/serve';
import { type OperatorDoc, operators } from '../shared/store/operators';
import { myselfView } from './operatorView';

/** Who is signed in. */
export const myself: Handler<typeof consoleContract.myself> = async (context) =>
  myselfView(await callingOperator(context));

/** The caller's own record. */
export async function callingOperator({ operator }: Context): Promise<OperatorDoc> {
  const own = operator && (await operators.get(operator.id));
  if (!own) throw new Error('a session without an operator was let in');
  return own;
}
