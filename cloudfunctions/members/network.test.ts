import { aSmallBrand, close, pay, smallBrandStart } from '../../tests/builders/aSmallBrand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { NetworkView, TreeMemberView } from '../shared/contract/members';

let cloud: Cloud;
let viewer: Caller;
let ann: string;
let bob: string;
beforeAll(async () => {
  cloud = await startCloud({ clockStart: smallBrandStart });
  await aSmallBrand(cloud);
  viewer = await cloud.operator('viewer');
  [ann, bob] = (await Promise.all(['ann', 'bob'].map(memberOf))) as [string, string];
  await pay(cloud, '3', bob, '1000.00');
  await close(cloud, '2026-11-23');
}, 120_000);
afterAll(() => cloud.close());

async function memberOf(openid: string): Promise<string> {
  const session = await cloud.as(openid).call('account', 'session');
  return answerOf<{ profile: { member: string } }>(session).profile.member;
}
const performance = (words: object) =>
  viewer.call('members', 'performance', { member: ann, from: '2026-11-21', to: '2026-11-23', ...words });
const released = async (member: string, date: string) => {
  const finance = await cloud.operator('finance');
  return answerOf<{ points: number; cash: number }>(
    await finance.call('points', 'memberDay', { member, date }),
  );
};

describe('the performance of a network', () => {
  it('is what orders brought and what was released, split into points and cash, by generation', async () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-23'];
    const sum = async (member: string) => {
      const all = await Promise.all(days.map((day) => released(member, day)));
      return {
        points: all.reduce((total, { points }) => total + points, 0),
        cash: all.reduce((total, { cash }) => total + cash, 0),
      };
    };
    const none = { members: 0, volume: 0, points: 0, cash: 0 };
    const network = answerOf<NetworkView>(await performance({}));
    expect(network).toEqual({
      self: { members: 1, volume: 3000_00, ...(await sum(ann)) },
      first: { members: 1, volume: 10_000_00, ...(await sum(bob)) },
      second: none,
      deeper: none,
    });
    expect(network.self.points).toBeGreaterThan(0);
  });

  it('of one day is the difference to the day before', async () => {
    const { first, self } = answerOf<NetworkView>(await performance({ from: '2026-11-23' }));
    expect(first).toMatchObject({
      volume: 1000_00,
      ...(({ points, cash }) => ({ points, cash }))(await released(bob, '2026-11-23')),
    });
    expect(self.volume).toBe(0);
  });

  it.each([
    ['MEMBER_UNKNOWN', { member: 'NOBODY' }],
    ['PERIOD_BACKWARDS', { from: '2026-11-23', to: '2026-11-22' }],
    ['DAY_NOT_PUBLISHED', { to: '2026-11-24' }],
    ['DAY_NOT_PUBLISHED', { from: '2026-10-01', to: '2026-11-19' }],
    ['INVALID_INPUT', { from: '2026-02-30' }],
  ])('%s is refused for %j', async (code, words) => {
    expect(refusalOf(await performance(words))).toBe(code);
  });
});

describe('the tree around a member', () => {
  it('is opened level by level, each with what hangs below', async () => {
    const read = async (member: string) =>
      answerOf<{ invitees: TreeMemberView[] }>(await viewer.call('members', 'invitees', { member })).invitees;
    expect(await read(ann)).toEqual([
      expect.objectContaining({ member: bob, invitees: 0, ownVolume: 10_000_00, teamVolume: 0 }),
    ]);
    expect(await read(bob)).toEqual([]);
    expect(refusalOf(await viewer.call('members', 'invitees', { member: 'NOBODY' }))).toBe('MEMBER_UNKNOWN');
    expect(refusalOf(await cloud.as('ann').call('members', 'invitees', { member: ann }))).toBe('NOT_ALLOWED');
  });
});
