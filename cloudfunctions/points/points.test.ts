import { type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { databaseRounds, type Rounds } from '../../tests/harness/databaseRounds';
import { answerOf, refusalOf } from '../../tests/harness/people';
import { SmallBrand } from '../../tests/harness/smallBrand';
import type { SessionView } from '../shared/contract/account';
import type { AnswerOf } from '../shared/contract/action';
import type { CappedView, ExplanationView } from '../shared/contract/explanation';
import type { DayView, HomeView, OpenedHome, pointsContract, ReleasedDay } from '../shared/contract/points';
import type { Reply } from '../shared/contract/reply';
import { greenPointsFull } from '../shared/domain/plan/presets';
import type { MemberDoc } from '../shared/store/members';

/*
 * Ann invited Bob, Bob invited Cid. On November 1 Ann pays 3000, Bob 9000 and Cid 60 000, under the plan with all sections:
 * both Ann's and Bob's teams reach bronze. Cid gets 57 000 back on November 30. Dan comes on December 2 and pays nothing.
 */
const bronze = { id: 'bronze', name: '青铜', rate: 1_000 };

describe('points of members over five weeks', () => {
  let cloud: Cloud;
  let brand: SmallBrand;

  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['account', 'orders', 'dayClose', 'points'],
      clockStart: new Date('2026-11-01T09:00:00+08:00'),
    });
    brand = await SmallBrand.open(cloud, greenPointsFull);
    await brand.register('ann', '13800000001');
    await brand.register('bob', '13800000002', 'ann');
    await brand.register('cid', '13800000003', 'bob');
  });
  afterAll(() => cloud.close());

  it('say unknown on a home before the first close', async () => {
    expect(await answer<HomeView>('ann', 'home')).toMatchObject({
      day: null,
      publishedDate: null,
      available: 0,
      inPools: null,
      openOrders: null,
      tier: { current: null, next: { id: 'junior' }, best: null },
      rank: { current: null, next: { id: 'bronze' }, teamVolume: null },
      releasedToDate: 0,
    });
    expect(await answer('ann', 'trend')).toEqual({ publishedDate: null, days: [] });
    expect(await answer('ann', 'month', { month: '2026-11' })).toEqual({
      month: '2026-11',
      days: [],
      total: 0,
      thinned: false,
    });
    expect(await refusal('ann', 'day', { date: '2026-11-01' })).toBe('DAY_NOT_PUBLISHED');
  });

  it('show an order that was paid today as not yet begun', async () => {
    await brand.pay('1', 'ann', '3000.00');
    await brand.pay('2', 'bob', '9000.00');
    await brand.pay('3', 'cid', '60000.00');
    expect(await answer('ann', 'order', { order: 'shop:1' })).toMatchObject({
      amount: 300_000,
      granted: 750_000,
      pool: 750_000,
      released: 0,
      today: 0,
      lastDay: '2027-05-29',
      multiplier: '2.5',
      tier: 'junior',
    });
  });

  it('are settled line by line on the day after', async () => {
    await brand.closeUntil('2026-11-02');
    const home = await answer<HomeView>('ann', 'home');
    expect(home).toMatchObject({
      publishedDate: '2026-11-02',
      available: 33_840,
      cash: 0,
      inPools: 716_160,
      openOrders: 1,
      change: null,
      tier: { current: { id: 'junior' }, next: { id: 'middle' }, best: 300_000 },
      rank: { current: { id: 'bronze' }, next: { id: 'silver' }, teamVolume: 6_900_000 },
      releasedToDate: 33_840,
    });
    expect(await answer('ann', 'trend')).toEqual({
      publishedDate: '2026-11-02',
      days: [{ date: '2026-11-02', total: 33_840, static: 3_600 }],
    });
    expect(home.day).toMatchObject({
      date: '2026-11-02',
      total: 33_840,
      points: 33_840,
      capped: 0,
      planVersion: 1,
    });
    expect(home.day?.lines).toEqual([
      { kind: 'static', rate: 120, base: 300_000, count: 1, earned: 3_600, paid: 3_600 },
      { kind: 'share1', rate: 5_000, base: 10_800, count: 1, earned: 5_400, paid: 5_400 },
      { kind: 'share2', rate: 3_000, base: 72_000, count: 1, earned: 21_600, paid: 21_600 },
      {
        kind: 'team',
        rate: null,
        base: 10_800,
        count: null,
        earned: 1_080,
        paid: 1_080,
        rank: bronze,
        steps: [{ below: null, rateDifference: 1_000, base: 10_800 }],
      },
      { kind: 'peer', rate: 300, base: 72_000, count: null, earned: 2_160, paid: 2_160, rank: bronze },
    ]);
  });

  it('name the refund as the cause of the day after it', async () => {
    cloud.local.clock.set(new Date('2026-11-30T12:00:00+08:00'));
    await brand.refund('3', '57000.00');
    await brand.closeUntil('2026-12-01');
    const home = await answer<HomeView>('cid', 'home');
    expect(home.change).toEqual({ difference: -72_000, cause: 'refund', count: 1 });
    // 29 days of 720 points were released, and 7500 points are all that is left of the grant.
    expect(home).toMatchObject({ available: 750_000, inPools: 0, openOrders: 0 });
    expect(await answer('cid', 'order', { order: 'shop:3' })).toMatchObject({
      amount: 300_000,
      granted: 24_000_000,
      pool: 750_000,
      released: 2_088_000,
      refunded: 5_700_000,
      lastDay: null,
    });
  });

  it('add up: what is available is what all days released, and the pools hold the rest', async () => {
    cloud.local.clock.set(new Date('2026-12-02T10:00:00+08:00'));
    await brand.register('dan', '13800000004');
    await brand.closeUntil('2026-12-06');
    for (const [name, granted] of [
      ['ann', 750_000],
      ['bob', 2_700_000],
    ] as const) {
      const home = await answer<HomeView>(name, 'home');
      const [november, december] = [await monthOf(name, '2026-11'), await monthOf(name, '2026-12')];
      expect(november.days.length + december.days.length).toBe(35);
      expect(november.total + december.total).toBe(home.available);
      expect(home.available + home.inPools!).toBe(granted);
    }
  });

  it('draw a trend of the last thirty published days, the same as each day says', async () => {
    const { days: trend } = await answer<{ days: ReleasedDay[] }>('bob', 'trend');
    expect([trend.length, trend[0]?.date, trend.at(-1)?.date]).toEqual([30, '2026-11-07', '2026-12-06']);
    for (const point of [trend[0]!, trend[24]!, trend[29]!]) {
      const day = await answer<DayView>('bob', 'day', { date: point.date });
      expect({ total: day.total, date: day.date }).toEqual({ total: point.total, date: point.date });
      expect(day.lines.reduce((sum, { paid }) => sum + paid, 0)).toBe(day.total);
    }
  });

  it('show what a member earned and was not paid, once the pools are empty', async () => {
    const days = (await monthOf('ann', '2026-11')).days;
    const last = days.filter(({ total }) => total > 0).at(-1)!;
    const day = await answer<DayView>('ann', 'day', { date: last.date });
    expect(day.orders).toEqual([
      expect.objectContaining({ order: 'shop:1', released: 750_000, lastDay: null }),
    ]);
    expect(day.lines.reduce((sum, { earned, paid }) => sum + earned - paid, 0)).toBe(day.capped);
    expect(day.capped).toBeGreaterThan(0);
    expect(await answer('ann', 'order', { order: 'shop:1' })).toMatchObject({
      released: 750_000,
      lastDay: null,
    });
  });

  it('explain one line to its owner, with the split of the day and the orders behind it', async () => {
    const line = {
      kind: 'peer',
      rate: 300,
      base: 72_000,
      count: null,
      earned: 2_160,
      paid: 2_160,
      rank: bronze,
    };
    const rest = { date: '2026-11-02', planVersion: 1, split: { points: 33_840, cash: 0 } };
    expect(await answer('ann', 'explain', { date: '2026-11-02', line: 'peer' })).toEqual({
      ...rest,
      line,
      orders: [],
    });
    expect(await answer('ann', 'explain', { date: '2026-11-02', line: 'static' })).toMatchObject({
      ...rest,
      orders: [{ order: 'shop:1', amount: 300_000, released: 3_600 }],
    });
  });

  it('explain what was earned and not paid line by line, and that nothing was on other days', async () => {
    const { days } = await monthOf('ann', '2026-11');
    const { date } = days.filter(({ total }) => total > 0).at(-1)!;
    const { capped } = await answer<DayView>('ann', 'day', { date });
    const { line } = await answer<ExplanationView>('ann', 'explain', { date, line: 'capped' });
    const { lines } = line as CappedView;
    expect(line).toMatchObject({ kind: 'capped', capped });
    expect(lines.reduce((sum, { earned, paid }) => sum + earned - paid, 0)).toBe(capped);
    expect(await answer('ann', 'explain', { date: '2026-11-02', line: 'capped' })).toMatchObject({
      line: { kind: 'capped', capped: 0, lines: [] },
    });
  });

  it('tell the same to operators who may look, of any member', async () => {
    const ask = { date: '2026-11-02', line: 'team' };
    const member = brand.memberId('ann');
    for (const role of ['support', 'finance', 'admin'] as const) {
      const operator = await cloud.operator(role);
      expect(answerOf(await operator.call('points', 'explainMember', { ...ask, member }))).toEqual(
        await answer('ann', 'explain', ask),
      );
      expect(answerOf(await operator.call('points', 'memberDay', { date: ask.date, member }))).toEqual(
        await answer('ann', 'day', { date: ask.date }),
      );
      const unknown = await operator.call('points', 'explainMember', { ...ask, member: 'nobody' });
      expect(refusalOf(unknown)).toBe('MEMBER_UNKNOWN');
    }
    for (const caller of [await cloud.operator('viewer'), cloud.as('ann'), cloud.as('eve')]) {
      expect(refusalOf(await caller.call('points', 'explainMember', { ...ask, member }))).toBe('NOT_ALLOWED');
      expect(refusalOf(await caller.call('points', 'memberDay', { date: ask.date, member }))).toBe(
        'NOT_ALLOWED',
      );
    }
  });

  it('are known from the first day on that knows the member', async () => {
    const home = await answer<HomeView>('dan', 'home');
    expect(home).toMatchObject({
      available: 0,
      inPools: 0,
      openOrders: 0,
      change: { difference: 0, cause: 'none' },
    });
    const { days } = await answer<{ days: ReleasedDay[] }>('dan', 'trend');
    expect(days.map(({ date }) => date)).toEqual(['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
  });

  it.each([
    ['a day to come', 'ann', 'day', { date: '2026-12-07' }, 'DAY_NOT_PUBLISHED'],
    ['a day before the first', 'ann', 'day', { date: '2026-11-01' }, 'DAY_NOT_PUBLISHED'],
    ['a day before the member came', 'dan', 'day', { date: '2026-12-02' }, 'NOT_YET_A_MEMBER'],
    [
      'a line of a day to come',
      'ann',
      'explain',
      { date: '2026-12-07', line: 'static' },
      'DAY_NOT_PUBLISHED',
    ],
    [
      'a line before the member came',
      'dan',
      'explain',
      { date: '2026-12-02', line: 'static' },
      'NOT_YET_A_MEMBER',
    ],
    [
      'a line of a far generation that the plan does not pay',
      'dan',
      'explain',
      { date: '2026-12-06', line: 'share12' },
      'LINE_UNKNOWN',
    ],
    [
      'a line that the day does not have',
      'dan',
      'explain',
      { date: '2026-12-06', line: 'team' },
      'LINE_UNKNOWN',
    ],
    ['an order that never was', 'ann', 'order', { order: 'shop:9' }, 'ORDER_UNKNOWN'],
    ['the order of somebody else', 'ann', 'order', { order: 'shop:2' }, 'ORDER_UNKNOWN'],
    ['a date that does not exist', 'ann', 'day', { date: '2026-02-30' }, 'INVALID_INPUT'],
    ['a month that does not exist', 'ann', 'month', { month: '2026-13' }, 'INVALID_INPUT'],
    ['a month behind which there are no days', 'ann', 'month', { month: '9999-12' }, 'INVALID_INPUT'],
    ['the number of another member', 'ann', 'home', { number: 1 }, 'INVALID_INPUT'],
    ['a stranger, before looking at what is asked', 'eve', 'day', { date: 'nonsense' }, 'NOT_A_MEMBER'],
    ['an action that is none', 'ann', 'toString', {}, 'UNKNOWN_ACTION'],
  ])('refuse %s', async (_, name, action, data, code) => {
    expect(await refusal(name, action, data)).toBe(code);
  });

  it('refuse a caller without a WeChat identity', async () => {
    const reply = (await cloud.local.callFunction('points', { action: 'home', data: {} })) as Reply;
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'NOT_SIGNED_IN' } });
  });

  it('give a home for two rounds of database calls, with one more call for the plans once a minute', async () => {
    const home = async () => roundsOf('home', {});
    expect(await home()).toEqual({ calls: 4, rounds: 2 });
    expect(await home()).toEqual({ calls: 3, rounds: 2 });
  });

  it.each([
    ['the first day', 'day', { date: '2026-11-02' }],
    ['any day', 'day', { date: '2026-11-20' }],
    ['a line of a day', 'explain', { date: '2026-11-20', line: 'static' }],
    ['a month', 'month', { month: '2026-11' }],
    ['a statement', 'statement', { month: '2026-11' }],
  ])('give %s for two rounds: who asks and what is published, then the rows', async (_, action, data) => {
    expect(await roundsOf(action, data)).toEqual({ calls: 3, rounds: 2 });
  });

  it('give a home for one, once the process knows the day and the client brings its place back', async () => {
    const { place, ...first } = await answer<OpenedHome>('ann', 'home');
    const again = async () => roundsOf('home', { place }, (reply) => expect(reply).toMatchObject(first));
    await clockAtPublishedDay(async () => {
      await again();
      expect(await again()).toEqual({ calls: 1, rounds: 1 });
      expect(await roundsOf('home', { place, withProfile: true })).toEqual({ calls: 1, rounds: 1 });
    });
  });

  it('give everybody their own home, whatever place is brought along', async () => {
    const { place, ...own } = await answer<OpenedHome>('ann', 'home');
    const other = await answer<OpenedHome>('bob', 'home');
    await clockAtPublishedDay(async () => {
      // The process knows the day, so that a place is used at all.
      await roundsOf('home', {});
      for (const brought of [other.place, 'AAAA', `${place.slice(0, -2)}AA`])
        await roundsOf('home', { place: brought }, (reply) => expect(reply).toMatchObject(own));
    });
  });

  it('bring the profile along where that is asked for', async () => {
    expect(await answer<OpenedHome>('ann', 'home')).toMatchObject({ profile: null });
    const { profile } = await answer<OpenedHome>('ann', 'home', { withProfile: true });
    expect(profile).toEqual(
      (answerOf(await cloud.as('ann').call('account', 'session')) as SessionView).profile,
    );
    expect(profile).toMatchObject({ phoneMasked: '138****0001' });
  });

  it('are closed to a member who has left', async () => {
    await (await cloud.store<MemberDoc>('members')).update(brand.memberId('dan'), { status: 'closed' });
    expect(await refusal('dan', 'home', {})).toBe('MEMBER_CLOSED');
  });

  async function answer<View>(name: string, action: string, data: object = {}): Promise<View> {
    const reply = await cloud.as(name).call('points', action, data);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.data as View;
  }

  /** What an action costs Ann, in the process of the test. */
  async function roundsOf(
    action: string,
    data: object,
    check: (answer: unknown) => void = () => undefined,
  ): Promise<Rounds> {
    const { main } = await import('./index');
    Object.assign(process.env, testEnvironment, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'ann' });
    const rounds = await databaseRounds(async () => check(answerOf((await main({ action, data })) as Reply)));
    delete process.env.WX_CONTEXT_KEYS;
    return rounds;
  }

  /** The process of the test has the machine's clock, and the brand another. */
  async function clockAtPublishedDay(work: () => Promise<void>): Promise<void> {
    const timers = [
      'nextTick',
      'setImmediate',
      'setInterval',
      'setTimeout',
      'performance',
      'hrtime',
    ] as const;
    jest.useFakeTimers({ now: cloud.local.clock.now(), doNotFake: [...timers, 'queueMicrotask'] });
    try {
      await work();
    } finally {
      jest.useRealTimers();
    }
  }

  const monthOf = (name: string, month: string) =>
    answer<AnswerOf<typeof pointsContract.month> & object>(name, 'month', { month });

  async function refusal(name: string, action: string, data: object): Promise<string | null> {
    const reply = await cloud.as(name).call('points', action, data);
    return !reply.ok && 'refusal' in reply ? reply.refusal.code : null;
  }
});
