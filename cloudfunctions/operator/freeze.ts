import type { operatorContract } from '../shared/contract/operator';
import { actOnce } from '../shared/runtime/actOnce';
import type { Handler } from '../shared/runtime/serve';
import { changeStanding } from './changeStanding';

export const freeze: Handler<typeof operatorContract.freeze> = (context, data) =>
  actOnce('freeze', data.member, context, data, (within) => changeStanding('frozen', context, data, within));
