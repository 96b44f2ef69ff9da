import { aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf, register } from '../../tests/harness/people';
import type { ClosedView, MessagesView, SessionView } from '../shared/contract/account';
import type { InviteesView, InviterView } from '../shared/contract/referral';
import type { EventDoc } from '../shared/store/events';
import type { MemberDoc } from '../shared/store/members';
import type { OrderDoc } from '../shared/store/orders';

let cloud: Cloud;
let support: Caller;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['account', 'referral', 'orders', 'operator'],
    clockStart: new Date('2026-11-10T12:00:00+08:00'),
    poolSize: 4,
  });
  await aPlanInForce(cloud);
  support = await cloud.operator('support');
});
afterAll(() => cloud.close());

let requests = 0;
const asked = (phone: string, words: Record<string, unknown> = {}) => ({
  request: `request-of-the-test-${++requests}`,
  phoneEnd: phone.slice(-4),
  ...words,
});
const close = (openid: string, data: unknown) => cloud.as(openid).call('account', 'close', data);
const pay = (member: string, number: string) =>
  support.call('orders', 'paid', {
    source: 'shop',
    number,
    member,
    amount: '3000.00',
    paidAt: cloud.local.clock.now().toISOString(),
  });
const memberOf = async (id: string) => (await (await cloud.store<MemberDoc>('members')).get(id))!;
const sessionOf = async (openid: string) =>
  answerOf<SessionView>(await cloud.as(openid).call('account', 'session'));

describe('closing an account', () => {
  it('forgets the person, stops the release from the next open day, and keeps orders and the tree', async () => {
    const inviter = await register(cloud, 'ann', '13800000101');
    const { profile } = await register(cloud, 'bob', '13800000102', inviter.profile.inviteCode);
    await cloud.as('bob').call('account', 'rename', { name: '许诺' });
    answerOf(await pay(profile.member, 'b1'));
    await cloud.as('bob').call('referral', 'touch', { inviteCode: inviter.profile.inviteCode });

    expect(answerOf<ClosedView>(await close('bob', asked('13800000102')))).toEqual({ day: '2026-11-11' });

    expect(await sessionOf('bob')).toEqual({ profile: null });
    const member = await memberOf(profile.member);
    expect(member).toMatchObject({ status: 'closed', inviter: inviter.profile.member });
    expect(
      await (await cloud.store<EventDoc>('events')).get(`frozen:${profile.member}#.closed`),
    ).toMatchObject({ kind: 'frozen', day: '2026-11-11', number: member.number });
    expect(await (await cloud.store<OrderDoc>('orders')).get('shop:b1')).toMatchObject({
      member: profile.member,
      pool: expect.any(Number),
    });
    // Neither the openid nor anything that it could be told by.
    const left = JSON.stringify(await documents(cloud));
    expect(left).not.toMatch(/"bob"|wx:bob|bob:/);
    expect(await (await cloud.store('people')).get(profile.member)).toBe(null);
  });

  it('leaves nobody to be named, to the inviter and to the invitees', async () => {
    const top = await register(cloud, 'top', '13800000111');
    const mid = await register(cloud, 'mid', '13800000112', top.profile.inviteCode);
    await register(cloud, 'low', '13800000113', mid.profile.inviteCode);
    await cloud.as('mid').call('account', 'rename', { name: '许诺' });
    answerOf(await close('mid', asked('13800000112')));

    const invitees = answerOf<InviteesView>(await cloud.as('top').call('referral', 'invitees'));
    expect(invitees).toMatchObject({ counts: { registered: 1, secondGeneration: 1 } });
    expect(invitees.invitees[0]).toMatchObject({ nameMasked: null, phoneMasked: null, step: 'registered' });
    const mine = answerOf<InviterView>(await cloud.as('low').call('referral', 'myInviter'));
    expect(mine.inviter).toMatchObject({ nameMasked: null, phoneMasked: null, how: 'touch' });
    const told = answerOf<MessagesView>(await cloud.as('top').call('account', 'messages'));
    expect(told.messages).toMatchObject([{ kind: 'invitee', nameMasked: null, phoneMasked: null }]);
    expect(
      refusalOf(await cloud.as('new').call('referral', 'touch', { inviteCode: mid.profile.inviteCode })),
    ).toBe('INVITER_CLOSED');
  });

  it('frees the number and the WeChat user for another account', async () => {
    const first = await register(cloud, 'cat', '13800000121');
    answerOf(await close('cat', asked('13800000121')));
    const again = await register(cloud, 'cat', '13800000121');
    expect(again.opened).toBe('new');
    expect(again.profile.member).not.toBe(first.profile.member);
    expect(await memberOf(first.profile.member)).toMatchObject({ status: 'closed' });
  });

  it('answers the same, and changes nothing, when the same request comes again, also from many sides at once', async () => {
    await register(cloud, 'dan', '13800000131');
    const data = asked('13800000131');
    const replies = await Promise.all(Array.from({ length: 4 }, () => close('dan', data)));
    expect(new Set(replies.map((reply) => JSON.stringify(answerOf(reply)))).size).toBe(1);
    await register(cloud, 'dan', '13800000131');
    const before = await documents(cloud);
    expect(answerOf(await close('dan', data))).toEqual(answerOf(replies[0]!));
    expect(await documents(cloud)).toEqual(before);
  });

  it('answers nobody else by the same key', async () => {
    await register(cloud, 'gil', '13800000161');
    await register(cloud, 'hue', '13800000162');
    const data = asked('13800000161');
    answerOf(await close('gil', data));
    expect(refusalOf(await close('hue', data))).toBe('PHONE_END_DIFFERS');
    expect((await sessionOf('hue')).profile).not.toBeNull();
  });

  it('stops somebody frozen by an event of its own, and nobody can unfreeze it', async () => {
    const { profile } = await register(cloud, 'eve', '13800000141');
    const act = { member: profile.member, reason: '核对资料', request: 'freeze-eve' };
    answerOf(await support.call('operator', 'freeze', act));
    answerOf(await close('eve', asked('13800000141')));
    const { number } = await memberOf(profile.member);
    const found = await (await cloud.store<EventDoc>('events')).find(
      { number, kind: 'frozen' },
      { limit: 9 },
    );
    expect(found.map(({ _id }) => _id.split('#')[1]).sort()).toEqual(['.closed', 'freeze-eve']);
    const unfreeze = await support.call('operator', 'unfreeze', { ...act, request: 'unfreeze-eve' });
    expect(refusalOf(unfreeze)).toBe('MEMBER_CLOSED');
  });

  it('takes an order that was paid before it was known, and a refund', async () => {
    const { profile } = await register(cloud, 'fay', '13800000151');
    answerOf(await close('fay', asked('13800000151')));
    answerOf(await pay(profile.member, 'f1'));
    const refund = { source: 'shop', number: 'f1', refund: 'r1', amount: '1000.00' };
    answerOf(
      await support.call('orders', 'refunded', {
        ...refund,
        refundedAt: cloud.local.clock.now().toISOString(),
      }),
    );
  });
});

describe('closing at the same moment as', () => {
  it('a first order: the order stands, the account is closed', async () => {
    for (let round = 0; round < 4; round++) {
      const openid = `race-o${round}`;
      const phone = `1380000020${round}`;
      const { profile } = await register(cloud, openid, phone);
      const [closed, paid] = await Promise.all([close(openid, asked(phone)), pay(profile.member, openid)]);
      answerOf(closed);
      answerOf(paid);
      expect(await memberOf(profile.member)).toMatchObject({
        status: 'closed',
        firstOrderAt: expect.any(Date),
      });
    }
  });

  it('a binding: it is bound before, or refused', async () => {
    const { profile } = await register(cloud, 'inviter', '13800000301');
    for (let round = 0; round < 4; round++) {
      const openid = `race-b${round}`;
      const phone = `1380000031${round}`;
      const member = await register(cloud, openid, phone);
      const data = { inviteCode: profile.inviteCode };
      const [closed, bound] = await Promise.all([
        close(openid, asked(phone)),
        cloud.as(openid).call('referral', 'bind', data),
      ]);
      answerOf(closed);
      const { inviter, status } = await memberOf(member.profile.member);
      expect(status).toBe('closed');
      expect(inviter).toBe(bound.ok ? profile.member : null);
      if (!bound.ok) expect(['MEMBER_CLOSED', 'NOT_A_MEMBER']).toContain(refusalOf(bound));
    }
  });

  it('a new name: nothing of it stays', async () => {
    for (let round = 0; round < 4; round++) {
      const openid = `race-n${round}`;
      const phone = `1380000040${round}`;
      const { profile } = await register(cloud, openid, phone);
      await Promise.all([
        close(openid, asked(phone)),
        cloud.as(openid).call('account', 'rename', { name: '许诺' }),
      ]);
      expect(await (await cloud.store('people')).get(profile.member)).toBe(null);
    }
  });
});

describe('closing is refused, and nothing changes:', () => {
  const refused = async (openid: string, data: unknown) => {
    const before = await documents(cloud);
    const code = refusalOf(await close(openid, data));
    expect(await documents(cloud)).toEqual(before);
    return code;
  };

  it('NOT_A_MEMBER, MEMBER_CLOSED, PHONE_END_DIFFERS, INVALID_INPUT', async () => {
    const { profile } = await register(cloud, 'gus', '13800000501');
    expect(await refused('nobody', asked('13800000501'))).toBe('NOT_A_MEMBER');
    expect(await refused('gus', asked('13800000502'))).toBe('PHONE_END_DIFFERS');
    for (const words of [
      { phoneEnd: '501' },
      { phoneEnd: '' },
      { phoneEnd: undefined },
      { request: 'short' },
    ])
      expect(await refused('gus', asked('13800000501', words))).toBe('INVALID_INPUT');
    await (await cloud.store<MemberDoc>('members')).update(profile.member, { status: 'closed' });
    expect(await refused('gus', asked('13800000501'))).toBe('MEMBER_CLOSED');
  });
});
