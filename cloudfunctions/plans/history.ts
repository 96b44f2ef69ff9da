import type { plansContract } from '../shared/contract/plans';
import type { Handler } from '../shared/runtime/serve';
import { allPlans } from '../shared/store/plans';
import { versionView } from './versionView';

/** Every version that was ever published, newest first. */
export const history: Handler<typeof plansContract.history> = async () => ({
  versions: (await allPlans()).map(versionView).reverse(),
});
