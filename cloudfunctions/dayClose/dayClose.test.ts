import { aBrand, aPlanVersion, asAccepted, digestsOf, memberId } from '../../tests/builders/closingBrand';
import { aMember, aPaidOrder, aRefund } from '../../tests/builders/dayEvents';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import type { CloseView } from '../shared/contract/dayClose';
import { twoLevel } from '../shared/domain/plan/presets';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { EventDoc } from '../shared/store/events';
import type { PageDoc } from '../shared/store/releases';

type Advanced = { close: CloseView | null; idle: boolean; waitMs: number };
type Any = { _id: string } & Record<string, unknown>;

let cloud: Cloud;
let admin: Caller;
const written = [
  'events',
  'plans',
  'settings',
  'dayCloses',
  'releases',
  'rowParts',
  'ledger',
  'members',
  'imports',
];

beforeAll(async () => {
  cloud = await startCloud({ functions: ['dayClose'] });
  admin = await cloud.operator('admin');
});
afterAll(() => cloud.close());

beforeEach(async () => {
  for (const name of written) await (await cloud.store(name)).removeWhere({});
  await (await cloud.store('plans')).insert(aPlanVersion());
  cloud.local.clock.set(new Date('2026-11-02T00:05:00+08:00'));
});

describe('closing a day', () => {
  it('seals it, waits for transactions in flight, and publishes what the fold makes of its events', async () => {
    const brand = aBrand(250);
    await accept(asAccepted(brand));
    const sealed = await advance();
    expect(sealed).toMatchObject({ idle: false, close: { date: '2026-11-02', phase: 'sealed', members: 0 } });
    expect(sealed.waitMs).toBeGreaterThan(50_000);
    expect(await advance()).toMatchObject({ idle: false, close: { phase: 'sealed' } });
    cloud.local.clock.advance(61_000);
    const published = await advance();
    expect(published).toMatchObject({
      idle: true,
      close: { phase: 'published', attempt: 1, members: 250, done: 250, planVersion: 1, error: null },
    });
    expect(published.close!.digest).toBe(digestsOf(brand)['2026-11-02']);
    expect(await pages('2026-11-02')).toHaveLength(3);
    expect(await all('ledger')).toEqual(
      (['cash', 'points'] as const).map((currency) => ({
        _id: `close:2026-11-02:${currency}`,
        day: '2026-11-02',
        currency,
        cause: 'close',
        lines: [
          { account: 'pools', amount: currency === 'cash' ? 0 : -published.close!.released },
          { account: 'members', amount: currency === 'cash' ? 0 : published.close!.released },
        ],
      })),
    );
  });

  it('does nothing when it is called again', async () => {
    await accept(asAccepted(aBrand(5)));
    await closeAt('2026-11-02');
    const before = await Promise.all(written.map(all));
    expect(await advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    expect(await cloud.timer('dayClose')).toMatchObject({ ok: true, data: { idle: true } });
    expect(await Promise.all(written.map(all))).toEqual(before);
  });

  it('has nothing to do before 00:05, and before anything ever happened', async () => {
    expect(await advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    await accept(asAccepted(aBrand(5)));
    cloud.local.clock.set(new Date('2026-11-02T00:04:59+08:00'));
    expect(await advance()).toEqual({ close: null, idle: true, waitMs: 0 });
    expect(await all('settings')).toEqual([]);
  });

  it('catches missed days up one after another, by the timer alone', async () => {
    const brand = aBrand(40);
    await accept(asAccepted(brand));
    cloud.local.clock.set(new Date('2026-11-04T12:00:00+08:00'));
    expect(await cloud.timer('dayClose')).toMatchObject({
      data: { idle: false, close: { phase: 'sealed' } },
    });
    cloud.local.clock.advance(5 * 60_000);
    expect(await cloud.timer('dayClose')).toMatchObject({
      data: { idle: true, close: { date: '2026-11-04' } },
    });
    const closes = (await all('dayCloses')) as unknown as DayCloseDoc[];
    expect(Object.fromEntries(closes.map(({ _id, digest }) => [_id, digest]))).toEqual(digestsOf(brand));
    expect(await call('status')).toMatchObject({
      published: '2026-11-04',
      closes: [{ date: '2026-11-04' }, {}, {}],
    });
  });

  it('starts where an operator says, with everything that happened before', async () => {
    await accept(asAccepted({ '2026-10-01': [aMember(0), aPaidOrder(0, 'a', 3000)] }));
    expect(await call('open', { day: '2026-11-02' })).toEqual({ day: '2026-11-02' });
    expect(await closeAt('2026-11-02')).toMatchObject({ date: '2026-11-02', members: 1, released: 3600 });
    expect(await admin.call('dayClose', 'open', { day: '2026-11-03' })).toMatchObject({
      ok: false,
      refusal: { code: 'ALREADY_SEALED' },
    });
  });

  it('publishes once when two calls work side by side, and when a lease runs out under its holder', async () => {
    const brand = aBrand(700);
    await accept(asAccepted(brand));
    await advance();
    cloud.local.clock.advance(61_000);
    const slow = advance();
    const other = advance();
    // From here on the lease of whoever took it is over, and everybody may take it.
    cloud.local.clock.advance(61_000);
    await Promise.all([slow, other, advance(), advance()]);
    await until(async () => (await advance()).idle);
    const [close] = (await all('dayCloses')) as unknown as DayCloseDoc[];
    expect(close).toMatchObject({ phase: 'published', digest: digestsOf(brand)['2026-11-02'] });
    expect(await all('ledger')).toHaveLength(2);
    expect(await pages('2026-11-02', close!.attempt)).toHaveLength(7);
  });

  it('waits for who holds the lease, and takes over when it runs out', async () => {
    await accept(asAccepted(aBrand(5)));
    await advance();
    cloud.local.clock.advance(61_000);
    const until = new Date(cloud.local.clock.now().getTime() + 30_000);
    const closes = await cloud.store<Any>('dayCloses');
    await closes.put({
      ...(await closes.get('2026-11-02'))!,
      phase: 'folding',
      lease: { holder: 'dead', until },
    });
    const waiting = await advance();
    expect(waiting).toMatchObject({ idle: false, close: { phase: 'folding' } });
    expect(waiting.waitMs).toBeGreaterThan(0);
    cloud.local.clock.advance(31_000);
    expect(await advance()).toMatchObject({ idle: true, close: { phase: 'published' } });
  });

  it('goes on at the cursor when the fold comes out the same, and in a new attempt when it does not', async () => {
    const brand = aBrand(250);
    await accept(asAccepted(brand));
    const published = await closeAt('2026-11-02');
    const record = (await (await cloud.store<Any>('dayCloses')).get('2026-11-02'))!;
    const interrupted = { ...record, phase: 'writing', cursor: 1, publishedAt: null };

    await rewind(interrupted);
    expect((await advance()).close).toMatchObject({
      phase: 'published',
      attempt: 1,
      digest: published.digest,
    });

    await rewind({ ...interrupted, inputDigest: 'of other events' });
    expect((await advance()).close).toMatchObject({
      phase: 'published',
      attempt: 2,
      digest: published.digest,
    });
    // Nothing of the first attempt is left, and readers find the second.
    expect(await pages('2026-11-02', 1)).toEqual([]);
    const pointer = (await all('settings')).find(({ _id }) => _id === 'published');
    expect(pointer).toMatchObject({ attempt: 2, retries: { '2026-11-02': 2 } });
  });

  it('begins again when an event came in while it was at work', async () => {
    await accept(asAccepted({ '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] }));
    await closeAt('2026-11-02');
    const record = (await (await cloud.store<Any>('dayCloses')).get('2026-11-02'))!;
    await accept(asAccepted({ '2026-11-02': [aPaidOrder(0, 'b', 9000)] }));
    await rewind({ ...record, phase: 'verifying', publishedAt: null });
    expect((await advance()).close).toMatchObject({ phase: 'published', attempt: 2, released: 14_400 });
  });

  it('leaves out what an import wrote that is not complete', async () => {
    const [member, order] = asAccepted({ '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] });
    await accept([member!, { ...order!, import: 'half' } as EventDoc]);
    await (await cloud.store<Any>('imports')).insert({ _id: 'half', status: 'writing' });
    expect(await closeAt('2026-11-02')).toMatchObject({ members: 1, released: 0 });
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
    await accept(asAccepted(days));
    await closeAt('2026-11-02');
    expect((await all('rowParts')).length).toBeGreaterThan(4);
    // A process that has just started reads the parts again.
    cloud.local.clock.set(new Date('2026-11-03T00:05:00+08:00'));
    await closeAt('2026-11-03');
    const [, second] = (await all('dayCloses')) as unknown as DayCloseDoc[];
    expect(second!.digest).toBe(digestsOf(days)['2026-11-03']);
  });
});

describe('a day that cannot be published', () => {
  const days = { '2026-11-02': [aMember(0), aPaidOrder(0, 'a', 3000)] };

  it('says so when no plan is in force, and is closed once there is one', async () => {
    await (await cloud.store('plans')).removeWhere({});
    await accept(asAccepted(days));
    const error = 'no plan version is in force on 2026-11-02';
    expect(await closeAt('2026-11-02')).toMatchObject({ phase: 'failed', error });
    expect(await call('status')).toMatchObject({ published: null, closes: [{ error }] });
    await (await cloud.store('plans')).insert(aPlanVersion({ plan: twoLevel }));
    expect((await advance()).close).toMatchObject({ phase: 'published', attempt: 2, error: null });
  });

  it('names the event that contradicts the rest', async () => {
    await accept(asAccepted({ '2026-11-02': [...days['2026-11-02'], aRefund(aPaidOrder(0, 'b', 3000), 1)] }));
    expect(await closeAt('2026-11-02')).toMatchObject({
      phase: 'failed',
      error: 'event refunded:b:0: the order has never counted',
    });
  });

  it('is not published when what was written was tampered with: page, member and rule are named', async () => {
    await accept(asAccepted(aBrand(150)));
    await closeAt('2026-11-02');
    const record = (await (await cloud.store<Any>('dayCloses')).get('2026-11-02'))!;
    const releases = await cloud.store<PageDoc>('releases');
    const page = (await releases.get('2026-11-02:1:1'))!;
    const richer = page.rows[7]!.replace(
      /,\[\[202611,(\d+),0\]\]\]/,
      (_, points) => `,[[202611,${Number(points) + 1},0]]]`,
    );
    await releases.put({ ...page, rows: { ...page.rows, 7: richer } });
    await rewind({ ...record, phase: 'verifying', publishedAt: null });
    const { close } = await advance();
    expect(close).toMatchObject({ phase: 'failed', error: 'page 1, member 107: totals to date add up' });
    expect(await call('status')).toMatchObject({ published: null });
    // The next attempt writes its own pages and does not look at these.
    expect((await advance()).close).toMatchObject({ phase: 'published', attempt: 2, digest: record.digest });
  });

  it('is not published when rows were exchanged that add up by themselves', async () => {
    await accept(
      asAccepted({
        '2026-11-02': [aMember(0), aMember(1), aPaidOrder(0, 'a', 3000), aPaidOrder(1, 'b', 9000)],
      }),
    );
    await closeAt('2026-11-02');
    const record = (await (await cloud.store<Any>('dayCloses')).get('2026-11-02'))!;
    const releases = await cloud.store<PageDoc>('releases');
    const page = (await releases.get('2026-11-02:1:0'))!;
    await releases.put({ ...page, rows: { 0: page.rows[1]!, 1: page.rows[0]! } });
    await rewind({ ...record, phase: 'verifying', publishedAt: null });
    expect((await advance()).close).toMatchObject({
      phase: 'failed',
      error: 'page 0: the rows are not those written',
    });
  });
});

describe('who may close days', () => {
  it('is never a client that says it were the timer', async () => {
    const member = cloud.as('some-openid');
    for (const data of [
      { Type: 'Timer', TriggerName: 'dayClose' },
      { action: 'advance', data: {}, Type: 'Timer' },
    ]) {
      const reply = await cloud.local.callFunction('dayClose', data, {
        openid: member.openid,
        source: 'wx_client',
      });
      expect(reply).toMatchObject({ ok: false });
    }
    expect(await cloud.local.callFunction('dayClose', { action: 'advance', Type: 'Timer' })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_SIGNED_IN' },
    });
    expect(await member.call('dayClose', 'advance')).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await all('settings')).toEqual([]);
  });

  it('is no operator but an administrator; others may look', async () => {
    const finance = await cloud.operator('finance');
    const viewer = await cloud.operator('viewer');
    const refused = { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    expect(await finance.call('dayClose', 'advance')).toMatchObject(refused);
    expect(await finance.call('dayClose', 'open', { day: '2026-11-02' })).toMatchObject(refused);
    expect(await viewer.call('dayClose', 'rows', { date: '2026-11-02' })).toMatchObject(refused);
    expect(await viewer.call('dayClose', 'status')).toMatchObject({
      ok: true,
      data: { published: null, closes: [] },
    });
  });
});

describe('the rows of a day', () => {
  it('are told of published days only, a thousand members at a time', async () => {
    const finance = await cloud.operator('finance');
    const days = aBrand(1100);
    await accept(asAccepted(days));
    const members = await cloud.store<Any>('members');
    await members.insertMany(
      Array.from({ length: 1100 }, (_, number) => ({
        _id: memberId(number),
        number,
        inviteCode: `C${number}`,
      })),
    );
    const refused = { ok: false, refusal: { code: 'DAY_NOT_PUBLISHED' } };
    expect(await finance.call('dayClose', 'rows', { date: '2026-11-02' })).toMatchObject(refused);
    const { released } = await closeAt('2026-11-02');
    for (const date of ['2026-11-01', '2026-11-03'])
      expect(await finance.call('dayClose', 'rows', { date })).toMatchObject(refused);
    const first = (await call('rows', { date: '2026-11-02' })) as {
      rows: { member: string; released: number }[];
      next: number;
    };
    const second = (await call('rows', { date: '2026-11-02', page: first.next })) as typeof first;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([1000, 100, null]);
    const rows = [...first.rows, ...second.rows];
    expect(rows.map(({ member }) => member)).toEqual(
      Array.from({ length: 1100 }, (_, number) => memberId(number)),
    );
    expect(rows.reduce((sum, row) => sum + row.released, 0)).toBe(released);
  });
});

async function accept(events: EventDoc[]): Promise<void> {
  await (await cloud.store<EventDoc>('events')).insertMany(events);
}

async function call(action: string, data: unknown = {}): Promise<unknown> {
  const reply = await admin.call('dayClose', action, data);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data;
}

const advance = (): Promise<Advanced> => call('advance') as Promise<Advanced>;

/** Seals the day, lets the minute pass, and closes it as far as it goes. */
async function closeAt(date: string): Promise<CloseView> {
  await advance();
  cloud.local.clock.advance(61_000);
  const { close } = await advance();
  expect(close?.date).toBe(date);
  return close!;
}

/** The day as it stood before it was published. */
async function rewind(record: Any): Promise<void> {
  await (await cloud.store('settings')).remove('published');
  await (await cloud.store('ledger')).removeWhere({});
  await (await cloud.store<Any>('dayCloses')).put(record);
}

async function all(name: string): Promise<Any[]> {
  const docs: Any[] = [];
  for await (const page of (await cloud.store<Any>(name)).each({})) docs.push(...page);
  return docs;
}

const pages = async (date: string, attempt = 1): Promise<Any[]> =>
  (await all('releases')).filter((page) => page.date === date && page.attempt === attempt);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 50; times++) if (await isSo()) return;
  throw new Error('it never came to it');
}
