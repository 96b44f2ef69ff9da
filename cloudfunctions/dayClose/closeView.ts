import type { CloseCheck, CloseTotals, CloseView } from '../shared/contract/dayClose';
import { type KeptTotals, weighLaws } from '../shared/domain/dayClose/dayLaws';
import { progressOf } from '../shared/domain/dayClose/progressOf';
import type { DayCloseDoc } from '../shared/store/dayCloses';

/** @param before the record of the day before, where that is known */
export function closeView(close: DayCloseDoc, before: DayCloseDoc | null): CloseView {
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
    totals: close.totals && totalsView(close.totals),
    checks: checksOf(close, before),
    digest: close.digest,
    spentMs: close.spentMs,
    failures: close.failures,
    retryAt: close.retryAt?.toISOString() ?? null,
    error: close.error,
    failedIn: close.failedIn ?? null,
  };
}

function totalsView({ ever, broughtIn: _, ...totals }: KeptTotals): CloseTotals {
  const { orders = null, volume = null } = totals;
  return { ...totals, orders, volume, remaining: ever.remaining };
}

/** The laws weighed again by the record itself, as far as the day before is known. */
function checksOf({ phase, totals, from }: DayCloseDoc, before: DayCloseDoc | null): CloseCheck[] {
  if (!totals || (from && !before?.totals)) return [];
  const written: CloseCheck = {
    law: 'written',
    left: null,
    right: null,
    holds: phase === 'published' ? true : null,
  };
  const weighed = weighLaws(totals, before?.totals ?? null);
  return [written, ...weighed.map((one): CloseCheck => ({ ...one, holds: one.left === one.right }))];
}
