import type { ordersContract } from '../shared/contract/orders';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { importFor } from './import/importFor';
import { importView } from './import/importView';

/** How an import stands, for who comes back to it or watches it being written. */
export const importState: Handler<typeof ordersContract.importState> = async (context, { importId }) => {
  const record = await importFor(context, importId);
  return record instanceof Refused ? record : importView(record);
};
