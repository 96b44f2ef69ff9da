import { aSmallBrand, close, pay, smallBrandStart } from '../../tests/builders/aSmallBrand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf, register } from '../../tests/harness/people';
import type {
  MovePreviewView,
  NetworkView,
  TopInviterView,
  TreeMemberView,
} from '../shared/contract/members';

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

describe('the top inviters', () => {
  it('are those whose invitees ordered first in the last days, and no others', async () => {
    const top = answerOf<{ days: number; inviters: TopInviterView[] }>(
      await viewer.call('members', 'topInviters'),
    );
    expect(top).toEqual({
      days: 30,
      inviters: [
        { member: ann, name: expect.stringContaining('*'), status: 'active', registered: 1, ordered: 1 },
      ],
    });
  });
});

describe('the preview of a move', () => {
  const preview = async (member: string, inviter: string | null, role: 'admin' | 'support' = 'admin') =>
    (await cloud.operator(role)).call('members', 'previewMove', { member, inviter });

  it('tells whose team loses what moves and whose gains it, each with the rank that it comes to', async () => {
    const cid = await registered('cid', '13800000077');
    const { leaves, joins, ...rest } = answerOf<MovePreviewView>(await preview(bob, cid));
    expect(rest).toMatchObject({
      ...{ publishedDate: '2026-11-23', volume: 10_000_00, moreLeaves: 0, moreJoins: 0 },
      inviter: { member: cid, name: null },
    });
    expect(leaves).toMatchObject([
      {
        ...{ member: ann, name: '林小满' },
        before: { teamVolume: 10_000_00, rank: null },
        after: { teamVolume: 0, rank: null },
      },
    ]);
    // No close knows Cid yet, so that nothing is told of that team.
    expect(joins).toEqual([{ member: cid, name: null, before: null, after: null }]);
    const toNobody = answerOf<MovePreviewView>(await preview(bob, null));
    expect(toNobody).toMatchObject({ inviter: null, leaves: [{ member: ann }], joins: [] });
  });

  it('goes by the line that the published day was settled with while an earlier move waits', async () => {
    const admin = await cloud.operator('admin');
    const [dan, eve] = [await registered('dan', '13800000078'), await registered('eve', '13800000079')];
    const words = { member: bob, inviter: dan, from: '2026-11-30', reason: '登记时填错', request: 'm1' };
    answerOf(await admin.call('operator', 'move', words));
    const { waits, leaves, joins } = answerOf<MovePreviewView>(await preview(bob, eve));
    expect({ waits, leaves, joins }).toMatchObject({
      waits: '2026-11-30',
      leaves: [{ member: ann, after: { teamVolume: 0 } }],
      joins: [{ member: eve, before: null }],
    });
    // Ann is above Bob until then, and Bob above nobody who is above Ann: a circle on no day.
    expect(refusalOf(await preview(ann, bob))).toBe('MOVE_CYCLE');
  });

  it('is refused as the move would be, and changes nothing', async () => {
    expect(refusalOf(await preview('NOBODY', ann))).toBe('MEMBER_UNKNOWN');
    expect(refusalOf(await preview(bob, 'NOBODY'))).toBe('INVITER_UNKNOWN');
    expect(refusalOf(await preview(bob, bob))).toBe('MOVE_SELF');
    expect(refusalOf(await preview(ann, bob))).toBe('MOVE_CYCLE');
    expect(refusalOf(await preview(bob, null, 'support'))).toBe('NOT_ALLOWED');
  });
});

async function registered(openid: string, phone: string): Promise<string> {
  return (await register(cloud, openid, phone)).profile.member;
}
