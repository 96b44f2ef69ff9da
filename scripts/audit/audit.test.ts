import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import type { PageDoc } from '../../cloudfunctions/shared/store/releases';
import { aBrand, asAccepted } from '../../tests/builders/closingBrand';
import { aPaidOrder } from '../../tests/builders/dayEvents';
import { type Closing, startClosing } from '../../tests/harness/closing';
import type { Audit } from './auditDays';

let closing: Closing;
beforeAll(async () => {
  closing = await startClosing();
});
afterAll(() => closing.cloud.close());
beforeEach(async () => {
  await closing.reset();
  await closing.accept(asAccepted(aBrand(150)));
  closing.cloud.local.clock.set(new Date('2026-11-04T00:05:00+08:00'));
  await closing.closeAt('2026-11-04');
});

const audit = async (): Promise<Audit> => (await import('./auditDays')).auditDays(() => undefined);

describe('the audit', () => {
  it('finds every published day again, to the digest, and its pages as they were published', async () => {
    expect(await audit()).toEqual({
      ...{ from: '2026-11-02', to: '2026-11-04', days: 3, pagesRead: 3, differences: [] },
    });
  });

  it('names the days that differ when an event came that was never counted', async () => {
    await closing.accept(asAccepted({ '2026-11-03': [aPaidOrder(0, 'erp:late', 3000)] }));
    const { differences } = await audit();
    expect([...new Set(differences.map(({ date }) => date))]).toEqual(['2026-11-03', '2026-11-04']);
    expect(differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['events', 'inputDigest', 'digest', 'released']),
    );
  });

  it('names the day whose page was changed after it was published', async () => {
    const releases = await closing.cloud.store<PageDoc>('releases');
    const page = (await releases.get('2026-11-03:1:1'))!;
    await releases.put({ ...page, rows: { ...page.rows, 7: page.rows[8]! } });
    expect((await audit()).differences).toMatchObject([{ date: '2026-11-03', what: 'pages' }]);
  });

  it('names the record that says something else', async () => {
    const closes = await closing.cloud.store<DayCloseDoc>('dayCloses');
    const record = (await closes.get('2026-11-03'))!;
    await closes.put({ ...record, totals: { ...record.totals!, released: record.totals!.released + 1 } });
    expect((await audit()).differences).toMatchObject([{ date: '2026-11-03', what: 'released' }]);
  });

  it('passes over pages that were thinned', async () => {
    await (await closing.cloud.store('releases')).removeWhere({ date: '2026-11-02' });
    expect(await audit()).toMatchObject({ days: 3, pagesRead: 2, differences: [] });
  });
});
