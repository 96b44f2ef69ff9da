import type { walletContract } from '../shared/contract/wallet';
import type { Handler } from '../shared/runtime/serve';
import { countWaiting } from '../shared/store/adjustments';

/** How many adjustments wait for a second operator. */
export const waiting: Handler<typeof walletContract.waiting> = async () => ({
  waiting: await countWaiting(),
});
