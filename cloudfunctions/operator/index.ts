import { operatorContract } from '../shared/contract/operator';
import { serve } from '../shared/runtime/serve';
import { freeze } from './freeze';
import { lateEvents } from './lateEvents';
import { move } from './move';
import { setRole } from './setRole';
import { unfreeze } from './unfreeze';

export const main = serve('operator', operatorContract, { freeze, unfreeze, move, setRole, lateEvents });
