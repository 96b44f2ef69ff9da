import type { consoleContract } from '../shared/contract/console';
import type { Handler } from '../shared/runtime/serve';
import { operators } from '../shared/store/operators';
import { operatorView } from './operatorView';

/** Everybody who is or was an operator. */
export const listOperators: Handler<typeof consoleContract.operators> = async () => {
  const found = await operators.find({}, { limit: 1000, order: [['_id', 'asc']] });
  return { operators: found.map(operatorView) };
};
