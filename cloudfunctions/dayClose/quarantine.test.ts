import { FailingDay } from '../../tests/harness/failingDay';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { QuarantineView } from '../shared/contract/dayClose';
import type { OrderView } from '../shared/contract/orders';
import type { AuditDoc } from '../shared/store/audit';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import type { MemberDoc } from '../shared/store/members';
import type { OrderDoc } from '../shared/store/orders';
import type { QuarantineDoc } from '../shared/store/quarantine';

let failing: FailingDay;
beforeAll(async () => {
  failing = await FailingDay.start();
});
afterAll(() => failing.cloud.close());
beforeEach(() => failing.reset());

describe('an event that fails a day', () => {
  it('is named by the close, is set aside, and the day is published without it', async () => {
    await failing.spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    expect(await failing.close('2026-11-02')).toMatchObject({
      phase: 'failed',
      attempt: 1,
      error: expect.stringContaining('event paid:shop:bad'),
    });
    const view = answerOf<QuarantineView>(await failing.quarantine('paid:shop:bad'));
    expect(view).toMatchObject({
      event: 'paid:shop:bad',
      day: '2026-11-02',
      member: failing.brand.memberId('bob'),
      order: 'shop:bad',
      because: 'paid:shop:bad',
      by: 'wx:operator-admin',
      resting: [],
    });
    expect(await failing.advance()).toMatchObject({
      phase: 'published',
      attempt: 2,
      members: 2,
      totals: { released: 3_600 },
    });
    expect((await failing.find<DayCloseDoc>('dayCloses', '2026-11-02'))?.digest).toBe(
      (await failing.expectedDigests())['2026-11-02'],
    );
    expect(await failing.find<AuditDoc>('audit', 'quarantine:paid:shop:bad')).toMatchObject({
      by: 'wx:operator-admin',
      reason: '核对后重新登记',
      before: { day: '2026-11-02', phase: 'failed', attempt: 1 },
    });
    expect(await failing.admin.call('dayClose', 'quarantined')).toMatchObject({
      data: { events: [view], next: null },
    });
    await failing.publish('2026-11-03');
  });

  it('takes along what cannot count without it; its order is seen as such, and a later refund fails no day', async () => {
    await failing.brand.refund('bad', '1000');
    await failing.spoil('paid:shop:bad', { releasedBefore: 10_000_000 });
    await failing.close('2026-11-02');
    const refund = 'refunded:shop:bad#refund-bad';
    expect(answerOf<QuarantineView>(await failing.quarantine('paid:shop:bad')).resting).toEqual([refund]);
    await failing.publish('2026-11-02');
    const mine = await failing.cloud.as('bob').call('orders', 'mine');
    expect(answerOf<{ orders: OrderView[] }>(mine).orders).toMatchObject([
      { number: 'bad', quarantined: 'payment' },
    ]);

    const later = {
      refund: 'later',
      amount: '500',
      refundedAt: failing.cloud.local.clock.now().toISOString(),
    };
    const reply = await failing.admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...later });
    expect(answerOf(reply)).toMatchObject({ order: { refunded: 150_000, quarantined: 'payment' } });
    expect(await failing.find<QuarantineDoc>('quarantine', 'refunded:shop:bad#later')).toMatchObject({
      day: '2026-11-03',
      because: 'paid:shop:bad',
      by: null,
    });
    await failing.publish('2026-11-03');
  });

  it('may be one refund: those of the same order that follow are set aside as well', async () => {
    await failing.brand.refund('bad', '1000');
    const second = {
      refund: 'second',
      amount: '500',
      refundedAt: failing.cloud.local.clock.now().toISOString(),
    };
    answerOf(await failing.admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...second }));
    await failing.spoil('refunded:shop:bad#refund-bad', { refundedAfter: 10_000_000 });
    expect((await failing.close('2026-11-02')).error).toContain('event refunded:shop:bad#refund-bad');
    // What is in the event as it stands cannot be trusted; what was accepted first cannot rest on what came later.
    await failing.spoil('refunded:shop:bad#refund-bad', { refundedAfter: 100_000, pool: 1 });
    expect(
      answerOf<QuarantineView>(await failing.quarantine('refunded:shop:bad#refund-bad')).resting,
    ).toEqual(['refunded:shop:bad#second']);
    await failing.publish('2026-11-02');
    expect(await failing.find<OrderDoc>('orders', 'shop:bad')).toMatchObject({
      quarantined: { part: 'refund' },
    });
    const third = {
      refund: 'third',
      amount: '500',
      refundedAt: failing.cloud.local.clock.now().toISOString(),
    };
    answerOf(await failing.admin.call('orders', 'refunded', { source: 'shop', number: 'bad', ...third }));
    await failing.publish('2026-11-03');
    expect(await failing.find<QuarantineDoc>('quarantine', 'refunded:shop:bad#third')).not.toBeNull();
  });

  it('may be a registration: everything of the member goes along, also what comes later, and nobody joins below', async () => {
    await failing.brand.register('cat', '13800000003', 'bob');
    await failing.brand.pay('of cat'.replace(' ', '-'), 'cat', '3000');
    const bob = failing.brand.memberId('bob');
    const cat = failing.brand.memberId('cat');
    await failing.spoil(`registered:${bob}`, { inviterNumber: 4711 });
    expect((await failing.close('2026-11-02')).error).toContain(`event registered:${bob}`);
    expect(answerOf<QuarantineView>(await failing.quarantine(`registered:${bob}`)).resting).toEqual([
      'paid:shop:bad',
      'paid:shop:of-cat',
      `registered:${cat}`,
    ]);
    await failing.publish('2026-11-02');

    const code = (await failing.find<MemberDoc>('members', bob))?.inviteCode;
    expect(refusalOf(await failing.cloud.as('dan').call('referral', 'touch', { inviteCode: code }))).toBe(
      'INVITER_FROZEN',
    );
    await failing.brand.register('dan', '13800000004', 'bob');
    expect(await failing.find<MemberDoc>('members', failing.brand.memberId('dan'))).toMatchObject({
      inviter: null,
    });
    await failing.brand.pay('later', 'bob', '3000');
    expect(await failing.find<OrderDoc>('orders', 'shop:later')).toMatchObject({
      quarantined: { part: 'payment', because: `registered:${bob}` },
    });
    const asked = { member: bob, reason: '核对', request: 'r1' };
    answerOf(await failing.admin.call('operator', 'freeze', asked));
    answerOf(await failing.admin.call('operator', 'move', { ...asked, inviter: null, from: '2026-11-03' }));
    await failing.publish('2026-11-03');
    expect(await failing.find<DayCloseDoc>('dayCloses', '2026-11-03')).toMatchObject({ members: 2 });
  });

  it('may be a move: the member stays in the former line, which still keeps circles out', async () => {
    await failing.brand.register('cat', '13800000003');
    await failing.publish('2026-11-02');
    const [ann, bob, cat] = ['ann', 'bob', 'cat'].map((name) => failing.brand.memberId(name));
    const move = (member: unknown, inviter: unknown, request: string) =>
      failing.admin.call('operator', 'move', {
        member,
        inviter,
        from: '2026-11-03',
        reason: '调整',
        request,
      });
    answerOf(await move(bob, cat, 'r1'));
    await failing.spoil(`moved:${bob}#r1`, { inviterNumber: 4711 });
    await failing.close('2026-11-03');
    answerOf(await failing.quarantine(`moved:${bob}#r1`));
    await failing.publish('2026-11-03');
    // Bob still hangs on Ann.
    const below = { member: ann, inviter: bob, from: '2026-11-04', reason: '调整', request: 'r2' };
    expect(refusalOf(await failing.admin.call('operator', 'move', below))).toBe('MOVE_CYCLE');
    answerOf(
      await failing.admin.call('operator', 'move', { ...below, member: bob, inviter: cat, request: 'r3' }),
    );
    await failing.publish('2026-11-04');
  });
});
