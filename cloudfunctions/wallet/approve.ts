import type { AdjustedView, walletContract } from '../shared/contract/wallet';
import { decideAdjustment } from '../shared/domain/wallet/decideAdjustment';
import { decideApproval } from '../shared/domain/wallet/decideCheck';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { adjustments } from '../shared/store/adjustments';
import { memberWithin } from '../shared/store/memberWithin';
import { availableOf } from './available';
import { bookAdjustment } from './bookAdjustment';
import { settledRowOf } from './settledRowOf';

/** Books what another operator asked for, by how the member stands now. */
export const approve: Handler<typeof walletContract.approve> = async (context, data) => {
  const { operator, now } = context;
  if (!operator) throw new Error('only operators approve');
  // Whom it concerns never changes, so that it may be read before.
  const asked = await adjustments.get(data.adjustment);
  const subject = asked?.member ?? data.adjustment;
  const row = await settledRowOf(subject);
  return actOnce('approveAdjustment', subject, context, data, async (within) => {
    const adjustment = await adjustments.get(data.adjustment, within);
    const decided = decideApproval({ adjustment, checker: operator.id });
    if (decided) return refuse(decided, { field: 'adjustment' });
    if (!adjustment) throw new Error('an unknown adjustment was not refused');
    const { member: id, amount, by } = adjustment;
    const member = await memberWithin(id, within);
    const available = await availableOf(id, row, within);
    const refusal = decideAdjustment(amount, member?.status ?? null, available.now);
    if (refusal) return refuse(refusal, { field: 'adjustment' });
    const check = { by: operator.id, at: now, reason: data.reason };
    await adjustments.put({ ...adjustment, state: 'booked', check }, within);
    await bookAdjustment(adjustment, now, within);
    const after = available.with(amount);
    return {
      answer: { adjustment: adjustment._id, state: 'booked', available: after } satisfies AdjustedView,
      before: { state: adjustment.state, available: available.now },
      after: { adjustment: adjustment._id, amount, askedBy: by, state: 'booked', available: after },
    };
  });
};
