import { type DayCloseDoc, dayCloses } from '../shared/store/dayCloses';
import type { Published, Seal } from '../shared/store/settings';

/** The record of a sealed day's close; made when the day before is published. */
export async function openClose(day: string, seal: Seal, published: Published | null): Promise<DayCloseDoc> {
  const before = await dayCloses.get(day);
  if (before) return before;
  const close: DayCloseDoc = {
    _id: day,
    phase: 'sealed',
    attempt: 1,
    from: published && { date: published.date, attempt: published.attempt },
    planVersion: null,
    sealedAt: seal.sealedAt,
    publishedAt: null,
    cursor: 0,
    members: 0,
    pages: 0,
    largestPage: 0,
    events: 0,
    late: 0,
    inputDigest: null,
    digest: null,
    totals: null,
    progress: null,
    spentMs: {},
    failures: 0,
    retryAt: null,
    error: null,
    lease: null,
  };
  return (await dayCloses.insertNew(close)) ? close : (await dayCloses.get(day))!;
}
