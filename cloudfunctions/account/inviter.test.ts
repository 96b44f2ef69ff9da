import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, phoneNumbers, type Registered, register } from '../../tests/harness/people';
import type { EventDoc } from '../shared/store/events';
import type { BindingDoc, TouchDoc } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';

const dayMs = 86_400_000;
let cloud: Cloud;
let first: Registered['profile'];
let second: Registered['profile'];
const nextPhone = phoneNumbers();

beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'referral'] });
  first = (await register(cloud, 'first', nextPhone())).profile;
  second = (await register(cloud, 'second', nextPhone())).profile;
});
afterAll(() => cloud.close());

const touch = async (openid: string, inviteCode: string, scene?: string) =>
  answerOf(await cloud.as(openid).call('referral', 'touch', { inviteCode, scene }));
const memberOf = async (id: string) => (await cloud.store<MemberDoc>('members')).get(id);
const evidenceOf = async (id: string) => (await cloud.store<BindingDoc>('bindings')).get(id);
const touchesOf = async (openid: string) =>
  (await cloud.store<TouchDoc>('touches')).find({ openid }, { limit: 100 });
const setStatus = async (id: string, status: MemberDoc['status']) =>
  (await cloud.store<MemberDoc>('members')).update(id, { status });

describe('the inviter of somebody who registers', () => {
  it('is the one whose invitation was touched last', async () => {
    await touch('ana', first.inviteCode, 'poster');
    cloud.local.clock.advance(1000);
    await touch('ana', second.inviteCode, 'card');
    const { profile } = await register(cloud, 'ana', nextPhone());
    const inviter = await memberOf(second.member);
    expect(profile.hasInviter).toBe(true);
    expect(await memberOf(profile.member)).toMatchObject({
      inviter: second.member,
      inviterNumber: inviter?.number,
    });
    expect(await evidenceOf(profile.member)).toMatchObject({
      inviter: second.member,
      code: second.inviteCode,
      scene: 'card',
      how: 'touch',
      decidedBy: profile.member,
      boundAt: new Date(profile.registeredAt),
      touchedAt: expect.any(Date),
      passedOver: [],
    });
    const event = await (await cloud.store<EventDoc>('events')).get(`registered:${profile.member}`);
    expect(event).toMatchObject({ inviterNumber: inviter?.number });
  });

  it('is a member on every day on which the invitee is one, whatever the clocks of two machines say', async () => {
    const now = cloud.local.clock.now();
    cloud.local.clock.set(new Date('2027-01-02T00:00:01+08:00'));
    const { profile: above } = await register(cloud, 'above', nextPhone());
    cloud.local.clock.set(new Date('2027-01-01T23:59:58+08:00'));
    const { profile: below } = await register(cloud, 'below', nextPhone(), above.inviteCode);
    cloud.local.clock.set(now);
    const events = await cloud.store<EventDoc>('events');
    const [inviter, invitee] = [
      await events.get(`registered:${above.member}`),
      await events.get(`registered:${below.member}`),
    ];
    expect(invitee).toMatchObject({ inviterNumber: inviter?.number, day: '2027-01-03' });
    expect(inviter?.day).toBe('2027-01-03');
  });

  it('is no longer open afterwards: every touch names the member', async () => {
    await touch('bea', first.inviteCode);
    await touch('bea', second.inviteCode);
    const { profile } = await register(cloud, 'bea', nextPhone());
    expect((await touchesOf('bea')).map(({ member }) => member)).toEqual([profile.member, profile.member]);
  });

  it('can be the one whose code the call carries, which counts as a touch of this moment', async () => {
    const code = first.inviteCode.toLowerCase();
    const { profile } = await register(
      cloud,
      'carried',
      nextPhone(),
      ` ${code.slice(0, 4)}-${code.slice(4)} `,
    );
    expect(await memberOf(profile.member)).toMatchObject({ inviter: first.member });
    const [touched] = await touchesOf('carried');
    expect(touched).toMatchObject({ inviter: first.member, member: profile.member, times: 1 });
    expect(await evidenceOf(profile.member)).toMatchObject({ how: 'touch', touchedAt: touched?.lastAt });
  });

  it('is the later touch where the call carries the code of an earlier one', async () => {
    await touch('both', first.inviteCode);
    cloud.local.clock.advance(1000);
    await touch('both', second.inviteCode);
    const { profile } = await register(cloud, 'both', nextPhone(), first.inviteCode);
    expect(await memberOf(profile.member)).toMatchObject({ inviter: second.member });
  });

  it('is nobody where the touch is older than 30 days', async () => {
    await touch('late', first.inviteCode);
    cloud.local.clock.advance(30 * dayMs + 60_000);
    const { profile } = await register(cloud, 'late', nextPhone());
    expect(profile.hasInviter).toBe(false);
    expect(await evidenceOf(profile.member)).toBeNull();
  });

  it('is found again where an old invitation is carried anew', async () => {
    await touch('renewed', first.inviteCode);
    cloud.local.clock.advance(31 * dayMs);
    const { profile } = await register(cloud, 'renewed', nextPhone(), first.inviteCode);
    expect(await memberOf(profile.member)).toMatchObject({ inviter: first.member });
    expect((await touchesOf('renewed')).map(({ times }) => times)).toEqual([2]);
  });

  it.each(['23456789', 'OOOO', '???', ''])("is nobody where the code %p is nobody's", async (code) => {
    const { profile, opened } = await register(cloud, `code-${code}`, nextPhone(), code);
    expect({ opened, hasInviter: profile.hasInviter }).toEqual({ opened: 'new', hasInviter: false });
  });

  it.each([
    ['frozen', 'INVITER_FROZEN'],
    ['closed', 'INVITER_CLOSED'],
  ] as const)(
    'is never one who is %s: the invitation before it counts, and it is on record why',
    async (status, reason) => {
      await touch(`around-${status}`, first.inviteCode);
      cloud.local.clock.advance(1000);
      await touch(`around-${status}`, second.inviteCode);
      await setStatus(second.member, status);
      const { profile } = await register(cloud, `around-${status}`, nextPhone());
      await setStatus(second.member, 'active');
      expect(await evidenceOf(profile.member)).toMatchObject({
        inviter: first.member,
        passedOver: [{ inviter: second.member, reason }],
      });
    },
  );

  it('is nobody where only one who is frozen invited, and it is on record why', async () => {
    await setStatus(second.member, 'frozen');
    const { profile } = await register(cloud, 'alone', nextPhone(), second.inviteCode);
    await setStatus(second.member, 'active');
    expect(await memberOf(profile.member)).toMatchObject({ inviter: null, inviterNumber: null });
    expect(await evidenceOf(profile.member)).toMatchObject({
      inviter: null,
      how: 'none',
      code: null,
      passedOver: [{ inviter: second.member, reason: 'INVITER_FROZEN' }],
    });
  });
});
