import type { dayCloseContract } from '../shared/contract/dayClose';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { putSetting, setting } from '../shared/store/settings';
import { inTransaction } from '../shared/store/transaction';

export const open: Handler<typeof dayCloseContract.open> = (_context, { day }) =>
  inTransaction(async (within) => {
    if (await setting('seal', within)) return refuse('ALREADY_SEALED');
    await putSetting({ _id: 'opening', day }, within);
    return { day };
  });
