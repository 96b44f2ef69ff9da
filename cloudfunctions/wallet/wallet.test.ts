import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { anOperator, type Desk, signedIn } from '../../tests/harness/desk';
import { answerOf, refusalOf } from '../../tests/harness/people';
import { SmallBrand } from '../../tests/harness/smallBrand';
import type { MessagesView } from '../shared/contract/account';
import type { AnswerOf } from '../shared/contract/action';
import type { OpenedHome, pointsContract } from '../shared/contract/points';
import type { AdjustedView, AdjustmentsView, CheckingView } from '../shared/contract/wallet';
import { twoLevel } from '../shared/domain/plan/presets';
import { addDays, businessDay } from '../shared/domain/time/businessDay';
import { aloneADay } from '../shared/domain/wallet/decideAdjustment';
import type { AccountDoc } from '../shared/store/accounts';
import type { AuditDoc } from '../shared/store/audit';
import type { LedgerEntryDoc } from '../shared/store/ledger';

/* Ann pays 3000 on November 1, so that 36.00 points are released to her on November 2, the published day. */
describe('points that operators add and remove', () => {
  let cloud: Cloud;
  let brand: SmallBrand;
  let ann: string;
  let mia: Desk;
  let finn: Desk;

  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['account', 'console', 'orders', 'dayClose', 'points', 'wallet'],
      clockStart: new Date('2026-11-01T09:00:00+08:00'),
      poolSize: 4,
    });
    brand = await SmallBrand.open(cloud, twoLevel);
    await brand.register('ann', '13800000001');
    await brand.pay('1', 'ann', '3000.00');
    await brand.closeUntil('2026-11-02');
    ann = brand.memberId('ann');
    await anOperator(cloud, 'mia', { role: 'support', name: '苗雨' });
    await anOperator(cloud, 'finn', { role: 'finance', name: '方宁' });
    await anOperator(cloud, 'vera', { role: 'viewer' });
    mia = await signedIn(cloud, 'mia');
    finn = await signedIn(cloud, 'finn');
  });
  afterAll(() => cloud.close());

  let requests = 0;
  const asked = (amount: number, words: Record<string, unknown> = {}) => ({
    member: ann,
    amount,
    note: '活动补发',
    reason: '工单 1024，少发一天',
    request: `r${++requests}`,
    ...words,
  });
  const decision = (adjustment: string) => ({ adjustment, reason: '已核对工单', request: `r${++requests}` });
  const adjust = async (by: Desk, amount: number, words = {}) =>
    by.call('wallet', 'adjust', asked(amount, words));
  const adjusted = async (by: Desk, amount: number, words = {}) =>
    answerOf<AdjustedView>(await adjust(by, amount, words));
  const home = async () => answerOf<OpenedHome>(await cloud.as('ann').call('points', 'home'));
  const inbox = async () => answerOf<MessagesView>(await cloud.as('ann').call('account', 'messages'));
  const list = async (data: object = {}) =>
    answerOf<AdjustmentsView>(await finn.call('wallet', 'adjustments', data)).adjustments;
  const entry = async (id: string) => (await cloud.store<LedgerEntryDoc>('ledger')).get(`adjustment:${id}`);

  it('are booked at once where they are few, in balance, and the member reads of it', async () => {
    const { adjustment, state, available } = await adjusted(mia, 100_00);
    expect({ state, available }).toEqual({ state: 'booked', available: 136_00 });
    expect(await home()).toMatchObject({
      available: 136_00,
      availableParts: { released: 36_00, clawed: 0, adjusted: 100_00 },
      releasedToDate: 36_00,
    });
    expect(await entry(adjustment)).toEqual({
      _id: `adjustment:${adjustment}`,
      day: '2026-11-02',
      currency: 'points',
      cause: 'adjustment',
      lines: [
        { account: 'adjustments', amount: -100_00 },
        { account: `member:${ann}`, amount: 100_00 },
      ],
    });
    expect((await inbox()).messages[0]).toMatchObject({ kind: 'adjusted', amount: 100_00, note: '活动补发' });
    const audited = await (await cloud.store<AuditDoc>('audit')).get(`adjust:${adjustment}`);
    expect(audited).toMatchObject({
      ...{ action: 'adjust', subject: ann, by: 'op:mia', reason: '工单 1024，少发一天' },
      before: { available: 36_00 },
      after: { amount: 100_00, state: 'booked', available: 136_00 },
    });
    expect(
      answerOf<AnswerOf<typeof pointsContract.memberHome>>(
        await finn.call('points', 'memberHome', { member: ann }),
      ),
    ).toMatchObject({
      available: 136_00,
    });
  });

  it('are booked once however often the request arrives, also at the same moment', async () => {
    const data = asked(1_00);
    const replies = await Promise.all([1, 2, 3].map(() => mia.call('wallet', 'adjust', data)));
    replies.push(await mia.call('wallet', 'adjust', data));
    expect(new Set(replies.map((reply) => answerOf<AdjustedView>(reply).available))).toEqual(
      new Set([137_00]),
    );
    expect((await home()).available).toBe(137_00);
    expect(refusalOf(await mia.call('wallet', 'adjust', { ...data, amount: 2_00 }))).toBe('REQUEST_DIFFERS');
  });

  it('are removed down to nothing and no further', async () => {
    expect(refusalOf(await adjust(mia, -137_01))).toBe('POINTS_TOO_FEW');
    const { state, available } = await adjusted(mia, -137_00);
    expect({ state, available }).toEqual({ state: 'booked', available: 0 });
    expect(await home()).toMatchObject({
      available: 0,
      availableParts: { released: 36_00, adjusted: -36_00 },
    });
    expect((await inbox()).messages[0]).toMatchObject({ kind: 'adjusted', amount: -137_00 });
  });

  it('wait for a second operator above the limit, which counts everything that one did on the day', async () => {
    // Mia adjusted 238 points of 1000 alone until now.
    const { adjustment, state, available } = await adjusted(mia, 762_01);
    expect({ state, available }).toEqual({ state: 'waiting', available: 0 });
    expect(await entry(adjustment)).toBeNull();
    expect(await home()).toMatchObject({ available: 0 });
    const checking = async (desk: Desk) => answerOf<CheckingView>(await desk.call('wallet', 'checking'));
    expect(await checking(finn)).toEqual({ waiting: 1, aloneADay, aloneToday: 0 });
    expect(await checking(mia)).toEqual({ waiting: 1, aloneADay, aloneToday: 238_00 });
    expect(await list({ state: 'waiting' })).toMatchObject([
      { adjustment, amount: 762_01, by: 'op:mia', byName: '苗雨', state: 'waiting', check: null },
    ]);
    expect(refusalOf(await mia.call('wallet', 'approve', decision(adjustment)))).toBe('NOT_ALLOWED');
    const booked = answerOf<AdjustedView>(await finn.call('wallet', 'approve', decision(adjustment)));
    expect(booked).toMatchObject({ state: 'booked', available: 762_01 });
    expect(await home()).toMatchObject({ available: 762_01 });
    expect(await list({ member: ann, state: 'booked' })).toMatchObject([
      { adjustment, check: { by: 'op:finn', byName: '方宁', reason: '已核对工单' } },
      { amount: -137_00, check: null },
      { amount: 1_00 },
      { amount: 100_00 },
    ]);
    expect(refusalOf(await finn.call('wallet', 'approve', decision(adjustment)))).toBe('ADJUSTMENT_DECIDED');
    // The whole limit is still there for the next day.
    cloud.local.clock.advance(24 * 3_600_000);
    [mia, finn] = [await signedIn(cloud, 'mia'), await signedIn(cloud, 'finn')];
    expect(await adjusted(mia, aloneADay)).toMatchObject({ state: 'booked', available: 1_762_01 });
  });

  it('are never booked by who asked for them, and taken back by them or turned down by others', async () => {
    const { adjustment } = await adjusted(finn, aloneADay + 1);
    expect(refusalOf(await finn.call('wallet', 'approve', decision(adjustment)))).toBe('OWN_ADJUSTMENT');
    expect(refusalOf(await mia.call('wallet', 'turnDown', decision(adjustment)))).toBe('OTHERS_ADJUSTMENT');
    expect(answerOf(await finn.call('wallet', 'turnDown', decision(adjustment)))).toEqual({
      adjustment,
      state: 'turnedDown',
    });
    expect(refusalOf(await finn.call('wallet', 'approve', decision(adjustment)))).toBe('ADJUSTMENT_DECIDED');
    expect(refusalOf(await finn.call('wallet', 'turnDown', decision('nobody')))).toBe('ADJUSTMENT_UNKNOWN');
    expect(await entry(adjustment)).toBeNull();
  });

  it('are looked at again when they are booked: what was there when they were asked for may be gone', async () => {
    const { adjustment } = await adjusted(mia, -1_762_01);
    await adjusted(finn, -1_00);
    expect(refusalOf(await finn.call('wallet', 'approve', decision(adjustment)))).toBe('POINTS_TOO_FEW');
    expect(await list({ state: 'waiting' })).toMatchObject([{ adjustment }]);
    expect(answerOf(await mia.call('wallet', 'turnDown', decision(adjustment)))).toMatchObject({
      state: 'turnedDown',
    });
  });

  it('of two operators at once are both booked, and two who decide at once decide once', async () => {
    const before = (await home()).available;
    await anOperator(cloud, 'gita', { role: 'finance' });
    const gita = await signedIn(cloud, 'gita');
    const both = await Promise.all([adjust(gita, -1_00), adjust(finn, -2_00)]);
    for (const reply of both) answerOf(reply);
    expect((await home()).available).toBe(before - 3_00);
    const { adjustment } = await adjusted(mia, aloneADay + 1);
    const replies = await Promise.all(
      [finn, gita].map((desk) => desk.call('wallet', 'approve', decision(adjustment))),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await home()).available).toBe(before - 3_00 + aloneADay + 1);
    const account = await (await cloud.store<AccountDoc>('accounts')).get(ann);
    expect(account).toEqual({ _id: ann, points: before - 3_00 + aloneADay + 1 - 36_00, cash: 0 });
  });

  it('are refused of nobody, of none, and by who only looks', async () => {
    expect(refusalOf(await adjust(mia, 1_00, { member: 'M-nobody' }))).toBe('MEMBER_UNKNOWN');
    for (const data of [
      { amount: 0 },
      { amount: 0.5 },
      { amount: 1_000_000_01 },
      { note: 'a\u202eb' },
      { reason: '' },
    ])
      expect(refusalOf(await mia.call('wallet', 'adjust', { ...asked(1_00), ...data }))).toBe(
        'INVALID_INPUT',
      );
    const vera = await signedIn(cloud, 'vera');
    expect(refusalOf(await adjust(vera, 1_00))).toBe('NOT_ALLOWED');
    // Reasons are free text about members.
    expect(refusalOf(await vera.call('wallet', 'adjustments'))).toBe('NOT_ALLOWED');
    expect(refusalOf(await cloud.as('ann').call('wallet', 'adjust', asked(1_00)))).toBe('NOT_ALLOWED');
  });

  it('go into a debt first, and what is told as available is what the member finds', async () => {
    const { available } = await home();
    const { adjustment } = await adjusted(mia, -available);
    answerOf(await finn.call('wallet', 'approve', decision(adjustment)));
    await brand.refund('1', '3000.00');
    const published = (await home()).publishedDate!;
    for (const day of [1, 2]) await brand.closeUntil(addDays(businessDay(published), day));
    [mia, finn] = [await signedIn(cloud, 'mia'), await signedIn(cloud, 'finn')];
    const { released, clawed, adjusted: sum } = (await home()).availableParts;
    const owed = clawed - released - sum;
    expect(owed).toBeGreaterThan(0);
    expect(await adjusted(finn, owed - 1)).toMatchObject({ state: 'booked', available: 0 });
    expect(await adjusted(finn, 6_00)).toMatchObject({ state: 'booked', available: 5_99 });
    expect((await home()).available).toBe(5_99);
  });
});
