import { noTotals } from '../shared/domain/dayClose/dayTotals';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { closeView } from './closeView';

const aRecord = (words: Partial<DayCloseDoc> = {}): DayCloseDoc => ({
  _id: '2026-11-03',
  phase: 'published',
  attempt: 1,
  from: { date: '2026-11-02', attempt: 1 },
  planVersion: 1,
  sealedAt: new Date('2026-11-03T00:07:00+08:00'),
  publishedAt: new Date('2026-11-03T00:12:00+08:00'),
  ...{ cursor: 1, members: 1, pages: 1, largestPage: 300, events: 0, late: 0 },
  ...{ inputDigest: 'in', digest: 'out', totals: noTotals(), progress: null, spentMs: {} },
  ...{ failures: 0, retryAt: null, error: null, lease: null },
  ...words,
});

/** As records stood before orders and volume were counted. */
function older(record: DayCloseDoc): DayCloseDoc {
  const { orders: _, volume: __, ever, ...totals } = record.totals!;
  const { volume: ___, ...rest } = ever;
  return { ...record, totals: { ...totals, ever: rest } as DayCloseDoc['totals'] };
}

describe('a close as operators see it', () => {
  it('says what holds and what does not, with both sides', () => {
    const { checks } = closeView(aRecord({ totals: { ...noTotals(), team: 5 } }), aRecord());
    expect(checks.filter(({ holds }) => !holds)).toEqual([{ law: 'lines', left: 5, right: 0, holds: false }]);
    expect(checks.map(({ law }) => law)).toContain('volume');
  });

  it('says nothing of what an older record does not tell', () => {
    for (const [record, before] of [
      [older(aRecord()), older(aRecord())],
      [aRecord(), older(aRecord())],
    ] as const) {
      const { checks } = closeView(record, before);
      expect(checks.map(({ law }) => law)).not.toContain('volume');
      expect(checks.every(({ holds }) => holds)).toBe(true);
    }
    expect(closeView(older(aRecord()), null).totals).toMatchObject({ orders: null, volume: null });
  });

  it('checks nothing while the day is not folded, or the day before is not known', () => {
    expect(closeView(aRecord({ totals: null }), aRecord()).checks).toEqual([]);
    expect(closeView(aRecord(), null).checks).toEqual([]);
  });
});
