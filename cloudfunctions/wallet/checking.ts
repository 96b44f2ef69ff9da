import type { walletContract } from '../shared/contract/wallet';
import { businessDayOf } from '../shared/domain/time/businessDay';
import { aloneADay } from '../shared/domain/wallet/decideAdjustment';
import type { Handler } from '../shared/runtime/serve';
import { adjustmentDayId, adjustmentDays, countWaiting } from '../shared/store/adjustments';

/** How many adjustments wait for a second operator, and how far the caller may go without one today. */
export const checking: Handler<typeof walletContract.checking> = async ({ operator, now }) => {
  if (!operator) throw new Error('only operators check');
  const [waiting, day] = await Promise.all([
    countWaiting(),
    adjustmentDays.get(adjustmentDayId(businessDayOf(now), operator.id)),
  ]);
  return { waiting, aloneADay, aloneToday: day?.alone ?? 0 };
};
