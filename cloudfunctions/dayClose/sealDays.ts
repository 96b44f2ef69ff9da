import { earliestEventDay } from '../shared/store/events';
import { pendingImports } from '../shared/store/imports';
import { putSetting, type Seal, setting } from '../shared/store/settings';
import { inTransaction } from '../shared/store/transaction';
import { lastSealable } from './dueDay';

/**
 * Seals every day up to the last whose 00:05 is past: from now on no event is accepted for them. Days that were missed are
 * sealed together, so that they can be closed one after another without a minute's wait for each.
 * Null where there is nothing to seal, or somebody else has sealed meanwhile.
 */
export async function sealDays(before: Seal | null, now: Date): Promise<Seal | null> {
  const day = lastSealable(now);
  if (before && before.day >= day) return null;
  const earliest = before ? null : await earliestEventDay(await pendingImports());
  return inTransaction(async (within) => {
    const current = await setting('seal', within);
    if (current?.day !== before?.day) return null;
    const opening = current ? null : await setting('opening', within);
    const firstDate = current?.firstDate ?? opening?.day ?? earliest;
    if (firstDate === null || firstDate > day) return null;
    // Written again, so that an operator who fixes another first day at this moment meets a conflict.
    if (!current) await putSetting({ _id: 'opening', day: firstDate }, within);
    // Read as late as possible: who read the old seal has thirty seconds from now.
    const seal: Seal = { _id: 'seal', day, sealedAt: new Date(), firstDate };
    await putSetting(seal, within);
    return seal;
  });
}
