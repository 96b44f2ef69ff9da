import { aBrand, aPlanVersion, asAccepted } from '../../tests/builders/closingBrand';
import { aMember, aPaidOrder, aRefund } from '../../tests/builders/dayEvents';
import { type Closing, startClosing } from '../../tests/harness/closing';
import { twoLevel } from '../shared/domain/plan/presets';
import type { PageDoc } from '../shared/store/releases';

let closing: Closing;
beforeAll(async () => {
  closing = await startClosing();
});
afterAll(() => closing.cloud.close());
beforeEach(() => closing.reset());

describe('a day that cannot be published', () => {
  const days = { '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] };

  it('says so when no plan is in force, and is closed once there is one', async () => {
    await (await closing.cloud.store('plans')).removeWhere({});
    await closing.accept(asAccepted(days));
    const error = 'no plan version is in force on 2026-11-02';
    expect(await closing.closeAt('2026-11-02')).toMatchObject({ phase: 'failed', error });
    expect(await closing.call('status')).toMatchObject({ published: null, closes: [{ error }] });
    await (await closing.cloud.store('plans')).insert(aPlanVersion({ plan: twoLevel }));
    expect((await closing.advance()).close).toMatchObject({ phase: 'published', attempt: 2, error: null });
  });

  it('names the event that contradicts the rest', async () => {
    await closing.accept(
      asAccepted({ '2026-11-02': [...days['2026-11-02'], aRefund(aPaidOrder(0, 'b', 3000), 1)] }),
    );
    expect(await closing.closeAt('2026-11-02')).toMatchObject({
      phase: 'failed',
      error: 'event refunded:b:0: the order has never counted',
    });
  });

  it('is not published when what was written was tampered with: page, member and rule are named', async () => {
    await closing.accept(asAccepted(aBrand(150)));
    await closing.closeAt('2026-11-02');
    const record = await closing.record('2026-11-02');
    const releases = await closing.cloud.store<PageDoc>('releases');
    const page = (await releases.get('2026-11-02:1:1'))!;
    const richer = page.rows[7]!.replace(
      /,\[202611,(\d+)\],/,
      (_, points) => `,[202611,${Number(points) + 1}],`,
    );
    await releases.put({ ...page, rows: { ...page.rows, 7: richer } });
    await closing.rewind({ ...record, phase: 'verifying', publishedAt: null });
    const { close } = await closing.advance();
    expect(close).toMatchObject({ phase: 'failed', error: 'page 1, member 107: totals to date add up' });
    expect(await closing.call('status')).toMatchObject({ published: null });
    // The next attempt writes its own pages and does not look at these.
    expect((await closing.advance()).close).toMatchObject({
      phase: 'published',
      attempt: 2,
      digest: record.digest,
    });
  });

  it('is not published when rows were exchanged that add up by themselves', async () => {
    await closing.accept(
      asAccepted({
        '2026-11-02': [aMember(0), aMember(1), aPaidOrder(0, 'a', 3000), aPaidOrder(1, 'b', 9000)],
      }),
    );
    await closing.closeAt('2026-11-02');
    const record = await closing.record('2026-11-02');
    const releases = await closing.cloud.store<PageDoc>('releases');
    const page = (await releases.get('2026-11-02:1:0'))!;
    await releases.put({ ...page, rows: { 0: page.rows[1]!, 1: page.rows[0]! } });
    await closing.rewind({ ...record, phase: 'verifying', publishedAt: null });
    expect((await closing.advance()).close).toMatchObject({
      phase: 'failed',
      error: 'page 0: the rows are not those written',
    });
  });
});
