import { groupContract } from '../shared/contract/group';
import { serve } from '../shared/runtime/serve';
import { overview } from './overview';
import { ranking } from './ranking';

/** What a manager sees of a group: its month, two generations, and the ranking of those directly invited. */
export const main = serve('group', groupContract, { overview, ranking });
