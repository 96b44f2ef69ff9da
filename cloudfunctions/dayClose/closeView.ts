import type { CloseView } from '../shared/contract/dayClose';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { membersPerPage } from '../shared/store/members';

export function closeView(close: DayCloseDoc): CloseView {
  return {
    date: close._id,
    phase: close.phase,
    attempt: close.attempt,
    planVersion: close.planVersion,
    sealedAt: close.sealedAt.toISOString(),
    publishedAt: close.publishedAt?.toISOString() ?? null,
    members: close.members,
    done: membersDone(close),
    released: close.totals?.released ?? 0,
    capped: close.totals?.capped ?? 0,
    digest: close.digest,
    error: close.error,
  };
}

function membersDone({ phase, members, cursor }: DayCloseDoc): number {
  if (phase === 'published' || phase === 'verifying') return members;
  return phase === 'writing' ? Math.min(members, cursor * membersPerPage) : 0;
}
