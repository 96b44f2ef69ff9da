import { digestsOf } from '../../tests/builders/closingBrand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents, removeAll } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import { SmallBrand } from '../../tests/harness/smallBrand';
import type { CloseView, QuarantineView } from '../shared/contract/dayClose';
import type { OrderView } from '../shared/contract/orders';
import type { DayEvent } from '../shared/domain/dayClose/dayEvent';
import { twoLevel } from '../shared/domain/plan/presets';
import type { AuditDoc } from '../shared/store/audit';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { MemberDoc } from '../shared/store/members';
import type { OrderDoc } from '../shared/store/orders';
import type { QuarantineDoc } from '../shared/store/quarantine';

let cloud: Cloud;
let admin: Caller;
let brand: SmallBrand;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'dayClose', 'operator', 'orders', 'referral'] });
});
afterAll(() => cloud.close());
/** Ann invited Bob, both paid; it is the evening of 1 November. */
beforeEach(async () => {
  await removeAll(cloud);
  cloud.local.clock.set(new Date('2026-11-01T20:00:00+08:00'));
  admin = await cloud.operator('admin');
  brand = await SmallBrand.open(cloud, twoLevel);
  await brand.register('ann', '13800000001');
  await brand.register('bob', '13800000002', 'ann');
  await brand.pay('good', 'ann', '3000');
  await brand.pay('bad', 'bob', '3000');
});

const find = async <Doc extends { _id: string }>(name: string, id: string) =>
  (await cloud.store<Doc>(name)).get(id);
/** A fault of ours, as no function writes one: the event contradicts everything. */
const spoil = async (event: string, change: Partial<Record<string, unknown>>) =>
  (await cloud.store<EventDoc>('events')).update(event, change);
const quarantine = (event: string, by = admin) =>
  by.call('dayClose', 'quarantine', { event, reason: '核对后重新登记' });
const advance = async () =>
  answerOf<{ close: CloseView | null }>(await admin.call('dayClose', 'advance')).close;
/** Closes the day as the timer would; answers the close as it stands then. */
async function closeDay(date: string): Promise<CloseView> {
  cloud.local.clock.set(new Date(`${date}T00:07:00+08:00`));
  await advance();
  cloud.local.clock.set(new Date(`${date}T00:12:00+08:00`));
  const close = await advance();
  if (close?.date !== date) throw new Error(`closed ${close?.date}, not ${date}`);
  return close;
}
/** What publishing each day has to come to, from the events as they stand, without those that are set aside. */
async function expectedDigests(): Promise<Record<string, string>> {
  const aside = new Set((await all<QuarantineDoc>('quarantine')).map(({ _id }) => _id));
  const counted = (await all<EventDoc>('events')).filter(({ _id }) => !aside.has(_id));
  const days: Record<string, DayEvent[]> = {};
  const closes = (await all<DayCloseDoc>('dayCloses')).map(({ _id }) => _id).sort();
  for (const day of closes) days[day] = counted.filter((event) => event.day === day) as DayEvent[];
  return digestsOf(days, twoLevel);
}
async function all<Doc extends { _id: string }>(name: string): Promise<Doc[]> {
  return (await documents(cloud))[name] as Doc[];
}
async function expectPublished(date: string): Promise<void> {
  const close = await closeDay(date);
  expect(close).toMatchObject({ phase: 'published', error: null });
  expect(close.digest).toBe((await expectedDigests())[date]);
}

describe('an event that fails a day', () => {
  it('is named by the close, is set aside, and the day is published without it', async () => {
    await spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    expect(await closeDay('2026-11-02')).toMatchObject({
      phase: 'failed',
      attempt: 1,
      error: expect.stringContaining('event paid:shop:bad'),
    });
    const view = answerOf<QuarantineView>(await quarantine('paid:shop:bad'));
    expect(view).toMatchObject({
      event: 'paid:shop:bad',
      day: '2026-11-02',
      member: brand.memberId('bob'),
      order: 'shop:bad',
      because: 'paid:shop:bad',
      by: 'wx:operator-admin',
      resting: [],
    });
    expect(await advance()).toMatchObject({ phase: 'published', attempt: 2, members: 2, released: 3_600 });
    expect((await find<DayCloseDoc>('dayCloses', '2026-11-02'))?.digest).toBe(
      (await expectedDigests())['2026-11-02'],
    );
    expect(await find<AuditDoc>('audit', 'quarantine:paid:shop:bad')).toMatchObject({
      by: 'wx:operator-admin',
      reason: '核对后重新登记',
      before: { day: '2026-11-02', phase: 'failed', attempt: 1 },
    });
    expect(await admin.call('dayClose', 'quarantined')).toMatchObject({
      data: { events: [view], next: null },
    });
    await expectPublished('2026-11-03');
  });

  it('takes along what cannot count without it; its order is seen as such, and a later refund fails no day', async () => {
    await brand.refund('bad', '1000');
    await spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    await closeDay('2026-11-02');
    const refund = 'refunded:shop:bad#refund-bad';
    expect(answerOf<QuarantineView>(await quarantine('paid:shop:bad')).resting).toEqual([refund]);
    await expectPublished('2026-11-02');
    const mine = await cloud.as('bob').call('orders', 'mine');
    expect(answerOf<{ orders: OrderView[] }>(mine).orders).toMatchObject([
      { number: 'bad', quarantined: 'payment' },
    ]);

    const later = { refund: 'later', amount: '500', refundedAt: cloud.local.clock.now().toISOString() };
    const reply = await admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...later });
    expect(answerOf(reply)).toMatchObject({ order: { refunded: 150_000, quarantined: 'payment' } });
    expect(await find<QuarantineDoc>('quarantine', 'refunded:shop:bad#later')).toMatchObject({
      day: '2026-11-03',
      because: 'paid:shop:bad',
      by: null,
    });
    await expectPublished('2026-11-03');
  });

  it('may be one refund: those of the same order that follow are set aside as well', async () => {
    await brand.refund('bad', '1000');
    const second = { refund: 'second', amount: '500', refundedAt: cloud.local.clock.now().toISOString() };
    answerOf(await admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...second }));
    await spoil('refunded:shop:bad#refund-bad', { refundedAfter: 10_000_000 });
    expect((await closeDay('2026-11-02')).error).toContain('event refunded:shop:bad#refund-bad');
    // What is in the event as it stands cannot be trusted; what was accepted first cannot rest on what came later.
    await spoil('refunded:shop:bad#refund-bad', { refundedAfter: 100_000, pool: 1 });
    expect(answerOf<QuarantineView>(await quarantine('refunded:shop:bad#refund-bad')).resting).toEqual([
      'refunded:shop:bad#second',
    ]);
    await expectPublished('2026-11-02');
    expect(await find<OrderDoc>('orders', 'shop:bad')).toMatchObject({ quarantined: { part: 'refund' } });
    const third = { refund: 'third', amount: '500', refundedAt: cloud.local.clock.now().toISOString() };
    answerOf(await admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...third }));
    await expectPublished('2026-11-03');
    expect(await find<QuarantineDoc>('quarantine', 'refunded:shop:bad#third')).not.toBeNull();
  });

  it('may be a registration: everything of the member goes along, also what comes later, and nobody joins below', async () => {
    await brand.register('cat', '13800000003', 'bob');
    await brand.pay('of cat'.replace(' ', '-'), 'cat', '3000');
    const bob = brand.memberId('bob');
    const cat = brand.memberId('cat');
    await spoil(`registered:${bob}`, { inviterNumber: 4711 });
    expect((await closeDay('2026-11-02')).error).toContain(`event registered:${bob}`);
    expect(answerOf<QuarantineView>(await quarantine(`registered:${bob}`)).resting).toEqual([
      'paid:shop:bad',
      'paid:shop:of-cat',
      `registered:${cat}`,
    ]);
    await expectPublished('2026-11-02');

    const code = (await find<MemberDoc>('members', bob))?.inviteCode;
    expect(refusalOf(await cloud.as('dan').call('referral', 'touch', { inviteCode: code }))).toBe(
      'INVITER_FROZEN',
    );
    await brand.register('dan', '13800000004', 'bob');
    expect(await find<MemberDoc>('members', brand.memberId('dan'))).toMatchObject({ inviter: null });
    await brand.pay('later', 'bob', '3000');
    expect(await find<OrderDoc>('orders', 'shop:later')).toMatchObject({
      quarantined: { part: 'payment', because: `registered:${bob}` },
    });
    const asked = { member: bob, reason: '核对', request: 'r1' };
    answerOf(await admin.call('operator', 'freeze', asked));
    answerOf(await admin.call('operator', 'move', { ...asked, inviter: null, from: '2026-11-03' }));
    await expectPublished('2026-11-03');
    expect(await find<DayCloseDoc>('dayCloses', '2026-11-03')).toMatchObject({ members: 2 });
  });

  it('may be a move: the member stays in the former line, which still keeps circles out', async () => {
    await brand.register('cat', '13800000003');
    await expectPublished('2026-11-02');
    const [ann, bob, cat] = ['ann', 'bob', 'cat'].map((name) => brand.memberId(name));
    const move = (member: unknown, inviter: unknown, request: string) =>
      admin.call('operator', 'move', { member, inviter, from: '2026-11-03', reason: '调整', request });
    answerOf(await move(bob, cat, 'r1'));
    await spoil(`moved:${bob}#r1`, { inviterNumber: 4711 });
    await closeDay('2026-11-03');
    answerOf(await quarantine(`moved:${bob}#r1`));
    await expectPublished('2026-11-03');
    // Bob still hangs on Ann.
    const below = { member: ann, inviter: bob, from: '2026-11-04', reason: '调整', request: 'r2' };
    expect(refusalOf(await admin.call('operator', 'move', below))).toBe('MOVE_CYCLE');
    answerOf(await admin.call('operator', 'move', { ...below, member: bob, inviter: cat, request: 'r3' }));
    await expectPublished('2026-11-04');
  });

  it('is either published or set aside, never both, when the two happen at once', async () => {
    for (const delay of [0, 10, 25, 45, 70, 100, 140]) {
      const day = cloud.local.clock.now();
      const number = `n${delay}`;
      await brand.pay(number, 'ann', '3000');
      const date = new Date(day.getTime() + 32 * 3_600_000).toISOString().slice(0, 10);
      cloud.local.clock.set(new Date(`${date}T00:07:00+08:00`));
      await advance();
      cloud.local.clock.set(new Date(`${date}T00:12:00+08:00`));
      const closing = advance();
      await new Promise((resolve) => setTimeout(resolve, delay));
      const reply = await quarantine(`paid:shop:${number}`);
      await closing;
      if (!reply.ok) expect(refusalOf(reply)).toBe('DAY_PUBLISHED');
      await advance();
      const close = await find<DayCloseDoc>('dayCloses', date);
      expect(close).toMatchObject({ phase: 'published', digest: (await expectedDigests())[date] });
      expect((await find('quarantine', `paid:shop:${number}`)) !== null).toBe(reply.ok);
    }
  });
});

describe('setting aside', () => {
  it('answers the same, and changes nothing, when it comes again, also after the day was published', async () => {
    await spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    await closeDay('2026-11-02');
    const replies = await Promise.all([quarantine('paid:shop:bad'), quarantine('paid:shop:bad')]);
    const first = answerOf(replies[0]!);
    expect(answerOf(replies[1]!)).toEqual(first);
    await expectPublished('2026-11-02');
    const before = await documents(cloud);
    expect(answerOf(await quarantine('paid:shop:bad'))).toEqual(first);
    expect(await documents(cloud)).toEqual(before);
  });

  async function refused(event: string, by?: Caller): Promise<string> {
    const before = await documents(cloud);
    const refusal = refusalOf(await quarantine(event, by));
    expect(await documents(cloud)).toEqual(before);
    return refusal;
  }

  it('is refused for what is no event, or belongs to an import that is not complete', async () => {
    await spoil('paid:shop:bad', { import: 'running' });
    await (await cloud.store<ImportDoc>('imports')).put({ _id: 'running', status: 'writing' } as ImportDoc);
    expect(await refused('paid:shop:never')).toBe('EVENT_UNKNOWN');
    expect(await refused('paid:shop:bad')).toBe('EVENT_UNKNOWN');
  });

  it('is refused before the day is closed, and once it is published', async () => {
    expect(await refused('paid:shop:bad')).toBe('DAY_NOT_CLOSING');
    await closeDay('2026-11-02');
    expect(await refused('paid:shop:bad')).toBe('DAY_PUBLISHED');
    await brand.pay('next', 'ann', '3000');
    expect(await refused('paid:shop:next')).toBe('DAY_NOT_CLOSING');
  });

  it('is refused where more rests on the event than one step can take along', async () => {
    const { number } = (await find<MemberDoc>('members', brand.memberId('ann')))!;
    const events = await cloud.store<EventDoc>('events');
    const model = (await events.get('paid:shop:good'))!;
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...model,
      _id: `paid:shop:m${at}`,
      number,
      order: `shop:m${at}`,
    }));
    await events.insertMany(many as EventDoc[]);
    cloud.local.clock.set(new Date('2026-11-02T00:07:00+08:00'));
    await advance();
    expect(await refused(`registered:${brand.memberId('ann')}`)).toBe('TOO_MUCH_RESTS_ON_IT');
  });

  it.each(['viewer', 'support', 'finance'] as const)('is refused to an operator who is %s', async (role) => {
    expect(await refused('paid:shop:bad', await cloud.operator(role))).toBe('NOT_ALLOWED');
  });
});
