import type { operatorContract } from '../shared/contract/operator';
import type { Handler } from '../shared/runtime/serve';
import { actOnce } from './actOnce';
import { changeStanding } from './changeStanding';

export const freeze: Handler<typeof operatorContract.freeze> = (context, data) =>
  actOnce('freeze', context, data, (within) => changeStanding('frozen', context, data, within));
