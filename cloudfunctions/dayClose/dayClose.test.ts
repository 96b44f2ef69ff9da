import { aBrand, asAccepted, digestsOf } from '../../tests/builders/closingBrand';
import { aMember, aPaidOrder, aRefund } from '../../tests/builders/dayEvents';
import { type AnyDoc, type Closing, closingCollections, startClosing } from '../../tests/harness/closing';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { EventDoc } from '../shared/store/events';

let closing: Closing;
beforeAll(async () => {
  closing = await startClosing();
});
afterAll(() => closing.cloud.close());
beforeEach(() => closing.reset());

describe('closing a day', () => {
  it('seals it, waits for transactions in flight, and publishes what the fold makes of its events', async () => {
    const brand = aBrand(250);
    await closing.accept(asAccepted(brand));
    const sealed = await closing.advance();
    expect(sealed).toMatchObject({ idle: false, close: { date: '2026-11-02', phase: 'sealed', members: 0 } });
    expect(sealed.waitMs).toBeGreaterThan(50_000);
    expect(await closing.advance()).toMatchObject({ idle: false, close: { phase: 'sealed' } });
    closing.cloud.local.clock.advance(61_000);
    const published = await closing.advance();
    expect(published).toMatchObject({
      idle: true,
      close: { phase: 'published', attempt: 1, members: 250, done: 250, planVersion: 1, error: null },
    });
    expect(published.close!.digest).toBe(digestsOf(brand)['2026-11-02']);
    expect(await closing.pages('2026-11-02')).toHaveLength(3);
    expect(await closing.all('ledger')).toEqual(
      (['cash', 'points'] as const).map((currency) => ({
        _id: `close:2026-11-02:${currency}`,
        day: '2026-11-02',
        currency,
        cause: 'close',
        lines: [
          { account: 'pools', amount: currency === 'cash' ? 0 : -published.close!.totals!.released },
          { account: 'members', amount: currency === 'cash' ? 0 : published.close!.totals!.released },
        ],
      })),
    );
  });

  it('does nothing when it is called again', async () => {
    await closing.accept(asAccepted(aBrand(5)));
    await closing.closeAt('2026-11-02');
    const before = await Promise.all(closingCollections.map(closing.all));
    expect(await closing.advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    expect(await closing.cloud.timer('dayClose')).toMatchObject({ ok: true, data: { idle: true } });
    expect(await Promise.all(closingCollections.map(closing.all))).toEqual(before);
  });

  it('has nothing to do before 00:05, and before anything ever happened', async () => {
    expect(await closing.advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    await closing.accept(asAccepted(aBrand(5)));
    closing.cloud.local.clock.set(new Date('2026-11-02T00:04:59+08:00'));
    expect(await closing.advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    expect(await closing.all('settings')).toEqual([]);
  });

  it('catches missed days up one after another, by the timer alone', async () => {
    const brand = aBrand(40);
    await closing.accept(asAccepted(brand));
    closing.cloud.local.clock.set(new Date('2026-11-04T12:00:00+08:00'));
    expect(await closing.cloud.timer('dayClose')).toMatchObject({
      data: { idle: false, close: { phase: 'sealed' } },
    });
    closing.cloud.local.clock.advance(5 * 60_000);
    expect(await closing.cloud.timer('dayClose')).toMatchObject({
      data: { idle: true, close: { date: '2026-11-04' } },
    });
    const closes = (await closing.all('dayCloses')) as unknown as DayCloseDoc[];
    expect(Object.fromEntries(closes.map(({ _id, digest }) => [_id, digest]))).toEqual(digestsOf(brand));
    expect(await closing.call('status')).toMatchObject({
      published: '2026-11-04',
      closes: [{ date: '2026-11-04' }, {}, {}],
    });
  });

  it('starts where an operator says, with everything that happened before', async () => {
    await closing.accept(asAccepted({ '2026-10-01': [aMember(0), aPaidOrder(0, 'a', 3000)] }));
    expect(await closing.call('open', { day: '2026-11-02' })).toEqual({ day: '2026-11-02' });
    expect(await closing.closeAt('2026-11-02')).toMatchObject({
      date: '2026-11-02',
      members: 1,
      totals: { released: 3600 },
    });
    expect(await closing.admin.call('dayClose', 'open', { day: '2026-11-03' })).toMatchObject({
      ok: false,
      refusal: { code: 'ALREADY_SEALED' },
    });
  });

  it('publishes once when two calls work side by side, and when a lease runs out under its holder', async () => {
    const brand = aBrand(700);
    await closing.accept(asAccepted(brand));
    await closing.advance();
    closing.cloud.local.clock.advance(61_000);
    const slow = closing.advance();
    const other = closing.advance();
    // From here on the lease of whoever took it is over, and everybody may take it.
    closing.cloud.local.clock.advance(61_000);
    await Promise.all([slow, other, closing.advance(), closing.advance()]);
    await until(async () => (await closing.advance()).idle);
    const [close] = (await closing.all('dayCloses')) as unknown as DayCloseDoc[];
    expect(close).toMatchObject({ phase: 'published', digest: digestsOf(brand)['2026-11-02'] });
    expect(await closing.all('ledger')).toHaveLength(2);
    expect(await closing.pages('2026-11-02', close!.attempt)).toHaveLength(7);
  });

  it('waits for who holds the lease, and takes over when it runs out', async () => {
    await closing.accept(asAccepted(aBrand(5)));
    await closing.advance();
    closing.cloud.local.clock.advance(61_000);
    const until = new Date(closing.cloud.local.clock.now().getTime() + 30_000);
    const closes = await closing.cloud.store<AnyDoc>('dayCloses');
    await closes.put({
      ...(await closes.get('2026-11-02'))!,
      phase: 'folding',
      lease: { holder: 'dead', until },
    });
    const waiting = await closing.advance();
    expect(waiting).toMatchObject({ idle: false, close: { phase: 'folding' } });
    expect(waiting.waitMs).toBeGreaterThan(0);
    closing.cloud.local.clock.advance(31_000);
    expect(await closing.advance()).toMatchObject({ idle: true, close: { phase: 'published' } });
  });

  it('goes on at the cursor when the fold comes out the same, and in a new attempt when it does not', async () => {
    const brand = aBrand(250);
    await closing.accept(asAccepted(brand));
    const published = await closing.closeAt('2026-11-02');
    const record = await closing.record('2026-11-02');
    const interrupted = { ...record, phase: 'writing', cursor: 1, publishedAt: null };

    await closing.rewind(interrupted);
    expect((await closing.advance()).close).toMatchObject({
      phase: 'published',
      attempt: 1,
      digest: published.digest,
    });

    await closing.rewind({ ...interrupted, inputDigest: 'of other events' });
    expect((await closing.advance()).close).toMatchObject({
      phase: 'published',
      attempt: 2,
      digest: published.digest,
    });
    // Readers find the second; nothing of the first is left once nobody can be at work on it any more.
    closing.cloud.local.clock.advance(11 * 60_000);
    await closing.advance();
    expect(await closing.pages('2026-11-02', 1)).toEqual([]);
    const pointer = (await closing.all('settings')).find(({ _id }) => _id === 'published');
    expect(pointer).toMatchObject({ attempt: 2, retries: { '2026-11-02': 2 } });
  });

  it('begins again when an event came in while it was at work', async () => {
    await closing.accept(asAccepted({ '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] }));
    await closing.closeAt('2026-11-02');
    const record = await closing.record('2026-11-02');
    await closing.accept(asAccepted({ '2026-11-02': [aPaidOrder(0, 'b', 9000)] }));
    await closing.rewind({ ...record, phase: 'verifying', publishedAt: null });
    expect((await closing.advance()).close).toMatchObject({
      phase: 'published',
      attempt: 2,
      totals: { released: 14_400 },
    });
  });

  it('leaves out what an import wrote that is not complete', async () => {
    const [member, order] = asAccepted({ '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] });
    await closing.accept([member!, { ...order!, import: 'half' } as EventDoc]);
    await (await closing.cloud.store<AnyDoc>('imports')).insert({ _id: 'half', status: 'writing' });
    expect(await closing.closeAt('2026-11-02')).toMatchObject({ members: 1, totals: { released: 0 } });
  });

  it('keeps the orders of a member beside the page when the page would grow too large', async () => {
    const orders = Array.from({ length: 6000 }, (_, at) =>
      aPaidOrder(1, `shop:${'x'.repeat(30)}${at}`, 3000),
    );
    const [first] = orders;
    const days = {
      '2026-11-02': [aMember(0), aMember(1, 0), ...orders],
      '2026-11-03': [aRefund(first!, 3000)],
    };
    await closing.accept(asAccepted(days));
    await closing.closeAt('2026-11-02');
    expect((await closing.all('rowParts')).length).toBeGreaterThan(4);
    // A process that has just started reads the parts again.
    closing.cloud.local.clock.set(new Date('2026-11-03T00:05:00+08:00'));
    await closing.closeAt('2026-11-03');
    const [, second] = (await closing.all('dayCloses')) as unknown as DayCloseDoc[];
    expect(second!.digest).toBe(digestsOf(days)['2026-11-03']);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 50; times++) if (await isSo()) return;
  throw new Error('it never came to it');
}
