import type { AdjustedView, walletContract } from '../shared/contract/wallet';
import { businessDayOf } from '../shared/domain/time/businessDay';
import { decideAdjustment, needsChecker } from '../shared/domain/wallet/decideAdjustment';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import {
  type AdjustmentDoc,
  adjustmentDayId,
  adjustmentDays,
  adjustments,
} from '../shared/store/adjustments';
import { memberWithin } from '../shared/store/memberWithin';
import { availableOf } from './available';
import { bookAdjustment } from './bookAdjustment';
import { settledRowOf } from './settledRowOf';

/** Adds or removes points at once, or asks a second operator where it is much (product.md H2). */
export const adjust: Handler<typeof walletContract.adjust> = async (context, data) => {
  const { operator, now } = context;
  if (!operator) throw new Error('only operators adjust');
  const row = await settledRowOf(data.member);
  return actOnce('adjust', data.member, context, data, async (within) => {
    const { member: id, amount, note, reason, request } = data;
    const member = await memberWithin(id, within);
    const available = await availableOf(id, row, within);
    const refusal = decideAdjustment(amount, member?.status ?? null, available.now);
    if (refusal) return refuse(refusal, { field: refusal === 'POINTS_TOO_FEW' ? 'amount' : 'member' });
    const dayId = adjustmentDayId(businessDayOf(now), operator.id);
    const alone = (await adjustmentDays.get(dayId, within))?.alone ?? 0;
    const isWaiting = needsChecker(amount, alone);
    const state = isWaiting ? 'waiting' : 'booked';
    const asked = { _id: request, member: id, amount, note, reason, by: operator.id, at: now, check: null };
    const adjustment: AdjustmentDoc = { ...asked, state };
    await adjustments.insert(adjustment, within);
    if (!isWaiting) {
      await adjustmentDays.put({ _id: dayId, alone: alone + Math.abs(amount) }, within);
      await bookAdjustment(adjustment, now, within);
    }
    const after = isWaiting ? available.now : available.with(amount);
    return {
      answer: { adjustment: request, state, available: after } satisfies AdjustedView,
      before: { available: available.now },
      after: { adjustment: request, amount, state, available: after },
    };
  });
};
