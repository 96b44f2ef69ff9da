import type { operatorContract } from '../shared/contract/operator';
import { actOnce } from '../shared/runtime/actOnce';
import type { Handler } from '../shared/runtime/serve';
import { changeStanding } from './changeStanding';

export const unfreeze: Handler<typeof operatorContract.unfreeze> = (context, data) =>
  actOnce('unfreeze', data.member, context, data, (within) =>
    changeStanding('active', context, data, within),
  );
