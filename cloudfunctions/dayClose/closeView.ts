import type { CloseView } from '../shared/contract/dayClose';
import { progressOf } from '../shared/domain/dayClose/progressOf';
import type { DayCloseDoc } from '../shared/store/dayCloses';

export function closeView(close: DayCloseDoc): CloseView {
  return {
    date: close._id,
    phase: close.phase,
    attempt: close.attempt,
    planVersion: close.planVersion,
    sealedAt: close.sealedAt.toISOString(),
    publishedAt: close.publishedAt?.toISOString() ?? null,
    members: close.members,
    ...progressOf(close),
    events: close.events,
    late: close.late,
    released: close.totals?.released ?? 0,
    capped: close.totals?.capped ?? 0,
    granted: close.totals?.granted ?? 0,
    remaining: close.totals?.ever.remaining ?? 0,
    digest: close.digest,
    spentMs: close.spentMs,
    failures: close.failures,
    retryAt: close.retryAt?.toISOString() ?? null,
    error: close.error,
  };
}
