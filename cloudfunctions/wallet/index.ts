import { walletContract } from '../shared/contract/wallet';
import { serve } from '../shared/runtime/serve';
import { adjust } from './adjust';
import { adjustments } from './adjustments';
import { approve } from './approve';
import { checking } from './checking';
import { turnDown } from './turnDown';

/** Points that are added, removed and spent, beside what the closes release. */
export const main = serve('wallet', walletContract, { adjust, approve, turnDown, adjustments, checking });
