import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { importMembers } from '../../tests/harness/imported';
import { answerOf, phoneNumbers, type Registered, refusalOf, register } from '../../tests/harness/people';
import type { InviterView } from '../shared/contract/referral';
import type { EventDoc } from '../shared/store/events';
import type { BindingDoc } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
const nextPhone = phoneNumbers();
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral'] });
});
afterAll(() => cloud.close());

const join = async (openid: string, inviteCode?: string): Promise<Registered['profile']> =>
  (await register(cloud, openid, nextPhone(), inviteCode)).profile;
const bind = (openid: string, inviteCode: unknown) =>
  cloud.as(openid).call('referral', 'bind', { inviteCode });
const myInviter = async (openid: string) =>
  answerOf<InviterView>(await cloud.as(openid).call('referral', 'myInviter'));
const members = () => cloud.store<MemberDoc>('members');

describe('binding an inviter', () => {
  it('fixes who invited a member who came without one, with the evidence', async () => {
    const ana = await join('ana');
    const bea = await join('bea');
    answerOf(await cloud.as('bea').call('account', 'rename', { name: '许诺' }));
    const bound = answerOf<InviterView>(await bind('ana', bea.inviteCode));
    expect(bound.inviter).toMatchObject({
      nameMasked: '许*',
      phoneMasked: expect.stringMatching(/\*{4}/),
      how: 'code',
    });
    expect(await myInviter('ana')).toEqual(bound);
    const inviter = await (await members()).get(bea.member);
    expect(inviter).toMatchObject({ bindings: 1, inviter: null });
    expect(await (await members()).get(ana.member)).toMatchObject({
      inviter: bea.member,
      inviterNumber: inviter?.number,
    });
    expect(await (await cloud.store<BindingDoc>('bindings')).get(ana.member)).toMatchObject({
      inviter: bea.member,
      code: bea.inviteCode,
      how: 'code',
      decidedBy: ana.member,
      touchedAt: null,
    });
    expect(await (await cloud.store<EventDoc>('events')).get(`bound:${ana.member}`)).toMatchObject({
      kind: 'bound',
      inviterNumber: inviter?.number,
      late: false,
    });
  });

  it('rests on the touch where there was one, and keeps what registration passed over', async () => {
    const inviter = await join('inviter-1');
    await (await members()).update(inviter.member, { status: 'frozen' });
    const cat = await join('cat', inviter.inviteCode);
    await (await members()).update(inviter.member, { status: 'active' });
    await cloud.as('cat').call('referral', 'touch', { inviteCode: inviter.inviteCode, scene: 'poster' });
    answerOf(await bind('cat', inviter.inviteCode));
    expect(await (await cloud.store<BindingDoc>('bindings')).get(cat.member)).toMatchObject({
      scene: 'poster',
      touchedAt: expect.any(Date),
      passedOver: [{ inviter: inviter.member, reason: 'INVITER_FROZEN' }],
    });
  });

  it('counts from the first day that is not sealed', async () => {
    const dan = await join('dan');
    const inviter = await join('inviter-2');
    await (await cloud.store('settings')).put({ _id: 'seal', day: '2099-12-31' } as { _id: string });
    answerOf(await bind('dan', inviter.inviteCode));
    await (await cloud.store('settings')).remove('seal');
    expect(await (await cloud.store<EventDoc>('events')).get(`bound:${dan.member}`)).toMatchObject({
      day: '2100-01-01',
      late: true,
    });
  });

  it('counts on no day on which the inviter is no member yet, whatever the clocks of two machines say', async () => {
    const now = cloud.local.clock.now();
    const early = await join('early');
    cloud.local.clock.set(new Date('2027-01-02T00:00:01+08:00'));
    const inviter = await join('inviter-3');
    cloud.local.clock.set(new Date('2027-01-01T23:59:58+08:00'));
    answerOf(await bind('early', inviter.inviteCode));
    cloud.local.clock.set(now);
    expect(await (await cloud.store<EventDoc>('events')).get(`bound:${early.member}`)).toMatchObject({
      day: '2027-01-03',
      late: false,
    });
  });

  it('is nobody for who has no inviter', async () => {
    await join('lonely');
    expect(await myInviter('lonely')).toEqual({ inviter: null });
  });

  it('answers the same, and changes nothing, when the same code comes again after a lost answer', async () => {
    const top = await join('top-of-again');
    await join('again');
    const first = await bind('again', top.inviteCode);
    const before = await documents(cloud);
    expect(first.ok).toBe(true);
    expect(answerOf(await bind('again', top.inviteCode))).toEqual(answerOf(first));
    expect(await documents(cloud)).toEqual(before);
  });
});

describe('binding is refused, and nothing changes,', () => {
  async function refused(openid: string, code: unknown): Promise<string> {
    const before = await documents(cloud);
    const refusal = refusalOf(await bind(openid, code));
    expect(await documents(cloud)).toEqual(before);
    return refusal;
  }

  it('ALREADY_BOUND: whoever the inviter is, and also the same one', async () => {
    const top = await join('top');
    await join('bound', top.inviteCode);
    const other = await join('other');
    expect(await refused('bound', other.inviteCode)).toBe('ALREADY_BOUND');
    expect(await refused('bound', top.inviteCode)).toBe('ALREADY_BOUND');
  });

  it('ALREADY_ORDERED: after the first paid order', async () => {
    const buyer = await join('buyer');
    const other = await join('other-2');
    await (await members()).update(buyer.member, { firstOrderAt: new Date() });
    expect(await refused('buyer', other.inviteCode)).toBe('ALREADY_ORDERED');
  });

  it('INVITE_CODE_UNKNOWN: what is no code, and a member whose import is not complete', async () => {
    await join('eve');
    await importMembers(
      cloud,
      'pending',
      [{ id: 'P1', phone: '13700000001', inviteCode: '22222222' }],
      'writing',
    );
    for (const code of ['OOOO', '22222223', '22222222'])
      expect(await refused('eve', code)).toBe('INVITE_CODE_UNKNOWN');
  });

  it('BIND_SELF: the own code', async () => {
    const self = await join('self');
    expect(await refused('self', self.inviteCode)).toBe('BIND_SELF');
  });

  it('INVITER_CLOSED and INVITER_FROZEN: an inviter that may not invite', async () => {
    await join('fay');
    const { member, inviteCode } = await join('away');
    await (await members()).update(member, { status: 'closed' });
    expect(await refused('fay', inviteCode)).toBe('INVITER_CLOSED');
    await (await members()).update(member, { status: 'frozen' });
    expect(await refused('fay', inviteCode)).toBe('INVITER_FROZEN');
  });

  it('BIND_CYCLE: a descendant, at any depth', async () => {
    const root = await join('root');
    let last = root;
    for (let depth = 1; depth <= 12; depth++) {
      last = await join(`depth-${depth}`, last.inviteCode);
      expect(await refused('root', last.inviteCode)).toBe('BIND_CYCLE');
    }
  });

  it('NOT_A_MEMBER, INVALID_INPUT', async () => {
    expect(await refused('nobody', '22222222')).toBe('NOT_A_MEMBER');
    expect(await refused('eve', { $ne: '' })).toBe('INVALID_INPUT');
  });
});
