import type { operatorContract } from '../shared/contract/operator';
import type { Handler } from '../shared/runtime/serve';
import { actOnce } from './actOnce';
import { changeStanding } from './changeStanding';

export const unfreeze: Handler<typeof operatorContract.unfreeze> = (context, data) =>
  actOnce('unfreeze', context, data, (within) => changeStanding('active', context, data, within));
