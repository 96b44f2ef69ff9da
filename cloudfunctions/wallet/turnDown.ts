import { checkers, type walletContract } from '../shared/contract/wallet';
import { decideTurningDown } from '../shared/domain/wallet/decideCheck';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { adjustments } from '../shared/store/adjustments';

/** Turns an adjustment down, or takes one's own back. Nothing was booked, and nothing is. */
export const turnDown: Handler<typeof walletContract.turnDown> = async (context, data) => {
  const { operator, now } = context;
  if (!operator) throw new Error('only operators turn down');
  const asked = await adjustments.get(data.adjustment);
  const subject = asked?.member ?? data.adjustment;
  return actOnce('turnDownAdjustment', subject, context, data, async (within) => {
    const adjustment = await adjustments.get(data.adjustment, within);
    const mayCheck = checkers.some((role) => role === operator.role);
    const refusal = decideTurningDown({ adjustment, checker: operator.id, mayCheck });
    if (refusal) return refuse(refusal, { field: 'adjustment' });
    if (!adjustment) throw new Error('an unknown adjustment was not refused');
    const check = { by: operator.id, at: now, reason: data.reason };
    await adjustments.put({ ...adjustment, state: 'turnedDown', check }, within);
    const { _id, amount, by } = adjustment;
    return {
      answer: { adjustment: _id, state: 'turnedDown' as const },
      before: { state: adjustment.state },
      after: { adjustment: _id, amount, askedBy: by, state: 'turnedDown' },
    };
  });
};
