import type { dayCloseContract } from '../shared/contract/dayClose';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { writeAudit } from '../shared/runtime/writeAudit';
import { putSetting, setting } from '../shared/store/settings';
import { inTransaction } from '../shared/store/transaction';

export const open: Handler<typeof dayCloseContract.open> = ({ operator, now, requestId }, { day }) =>
  inTransaction(async (within) => {
    if (await setting('seal', within)) return refuse('ALREADY_SEALED');
    if (!operator) throw new Error('only operators open the closes');
    const before = await setting('opening', within);
    await putSetting({ _id: 'opening', day }, within);
    const act = { action: 'open', subject: 'dayClose', by: operator.id, at: now, reason: '', requestId };
    const change = { before: { day: before?.day ?? null }, after: { day } };
    await writeAudit(
      { _id: `open:${requestId}`, ...act, asked: JSON.stringify({ day }), answer: null, ...change },
      within,
    );
    return { day };
  });
