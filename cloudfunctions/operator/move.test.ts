import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, phoneNumbers, refusalOf, register } from '../../tests/harness/people';
import type { MovedView } from '../shared/contract/operator';
import type { AuditDoc } from '../shared/store/audit';
import type { EventDoc } from '../shared/store/events';
import type { BindingDoc } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let admin: Caller;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['account', 'operator', 'referral'],
    clockStart: new Date('2026-11-10T12:00:00+08:00'),
  });
  admin = await cloud.operator('admin');
});
afterAll(() => cloud.close());

let requests = 0;
const asked = (member: string, inviter: string | null, words: Record<string, unknown> = {}) => ({
  member,
  inviter,
  from: '2026-11-11',
  reason: '登记时填错了推荐人',
  request: `r${++requests}`,
  ...words,
});
const move = (data: unknown, by = admin) => by.call('operator', 'move', data);
const find = async <Doc extends { _id: string }>(name: string, id: string) =>
  (await cloud.store<Doc>(name)).get(id);
/** Members by name, each below the one that is named after it; the names get a running number. */
let lines = 0;
async function aLine(...names: string[]): Promise<string[]> {
  const ids = names.map((name) => `${name}${++lines}`);
  let inviter: MemberDoc | null = null;
  for (const id of [...ids].reverse())
    inviter = await aMember(cloud, id, {
      inviter: inviter?._id ?? null,
      inviterNumber: inviter?.number ?? null,
    });
  return ids;
}

describe('moving a member', () => {
  it('changes whom people see at once, and the settled tree from the day on, with evidence and audit', async () => {
    const [ana, old] = (await aLine('ANA', 'OLD')) as [string, string];
    const next = await aMember(cloud, 'NEXT');
    const data = asked(ana, 'NEXT', { from: '2026-12-01' });
    expect(answerOf<MovedView>(await move(data))).toEqual({
      member: ana,
      inviter: 'NEXT',
      day: '2026-12-01',
      late: false,
    });
    expect(await find<MemberDoc>('members', ana)).toMatchObject({
      inviter: 'NEXT',
      inviterNumber: next.number,
      former: [{ inviter: old, until: '2026-12-01' }],
    });
    expect(await find<EventDoc>('events', `moved:${ana}#${data.request}`)).toMatchObject({
      kind: 'moved',
      day: '2026-12-01',
      inviterNumber: next.number,
    });
    expect(await find<BindingDoc>('bindings', ana)).toMatchObject({
      inviter: 'NEXT',
      how: 'operator',
      decidedBy: 'wx:operator-admin',
    });
    expect(await find<AuditDoc>('audit', `move:${data.request}`)).toMatchObject({
      subject: ana,
      before: { inviter: old },
      after: { inviter: 'NEXT', day: '2026-12-01' },
    });
  });

  it('to none leaves it without an inviter, and only an operator binds it again', async () => {
    const nextPhone = phoneNumbers();
    const top = (await register(cloud, 'top', nextPhone())).profile;
    const bea = (await register(cloud, 'bea', nextPhone(), top.inviteCode)).profile;
    expect(answerOf<MovedView>(await move(asked(bea.member, null)))).toMatchObject({ inviter: null });
    expect(await find<MemberDoc>('members', bea.member)).toMatchObject({
      inviter: null,
      inviterNumber: null,
    });
    const bound = await cloud.as('bea').call('referral', 'bind', { inviteCode: top.inviteCode });
    expect(refusalOf(bound)).toBe('MOVED_BY_OPERATOR');
    answerOf(await move(asked(bea.member, top.member)));
    expect(await cloud.as('bea').call('referral', 'myInviter')).toMatchObject({
      data: { inviter: { how: 'operator' } },
    });
  });

  it('may be decided anew for the same day: what was decided last counts, whatever the clocks say', async () => {
    const [cat] = (await aLine('CAT', 'OLD')) as [string];
    await aMember(cloud, 'FIRST');
    const second = await aMember(cloud, 'SECOND');
    answerOf(await move(asked(cat, 'FIRST', { from: '2026-11-20' })));
    cloud.local.clock.advance(-5000);
    answerOf(await move(asked(cat, 'SECOND', { from: '2026-11-20' })));
    cloud.local.clock.advance(5000);
    const member = await find<MemberDoc>('members', cat);
    const found = await (await cloud.store<EventDoc>('events')).find(
      { number: member?.number },
      { limit: 9, order: [['at', 'asc']] },
    );
    expect(found.at(-1)).toMatchObject({ day: '2026-11-20', inviterNumber: second.number });
  });

  it('forgets former inviters once neither a day to come nor a group of the month before asks for them', async () => {
    const [dan, old] = (await aLine('DAN', 'OLD')) as [string, string];
    await aMember(cloud, 'MID');
    answerOf(await move(asked(dan, 'MID')));
    const later = async (days: number, inviter: string, from: string) => {
      cloud.local.clock.advance(days * 86_400_000);
      answerOf(await move(asked(dan, inviter, { from })));
      cloud.local.clock.advance(-days * 86_400_000);
      return (await find<MemberDoc>('members', dan))?.former?.map((ended) => [ended.inviter, ended.until]);
    };
    const first = [old, '2026-11-11'];
    const second = ['MID', '2026-11-12'];
    expect(await later(1, old, '2026-11-12')).toEqual([first, second]);
    expect(await later(80, 'MID', '2027-02-01')).toEqual([[old, '2027-02-01']]);
  });

  it('turns a line around on one day, in the order in which no day sees a circle', async () => {
    const [low, high] = (await aLine('LOW', 'HIGH')) as [string, string];
    expect(refusalOf(await move(asked(high, low)))).toBe('MOVE_CYCLE');
    answerOf(await move(asked(low, null, { from: '2026-11-20' })));
    // Until the 20th the one still hangs on the other.
    expect(refusalOf(await move(asked(high, low, { from: '2026-11-19' })))).toBe('MOVE_CYCLE');
    answerOf(await move(asked(high, low, { from: '2026-11-20' })));
  });

  it('answers the same, and changes nothing, when the same request comes again', async () => {
    const [eve] = (await aLine('EVE', 'OLD')) as [string];
    const data = asked(eve, null);
    const first = answerOf(await move(data));
    const before = await documents(cloud);
    expect(answerOf(await move(data))).toEqual(first);
    expect(await documents(cloud)).toEqual(before);
  });
});

describe('moving is refused, and nothing changes:', () => {
  let line: string[];
  beforeAll(async () => {
    line = await aLine('A', 'B', 'C');
    await aMember(cloud, 'FREE');
    await aMember(cloud, 'GONE', { status: 'closed' });
    await aMember(cloud, 'COLD', { status: 'frozen' });
  });
  async function refused(data: unknown, by?: Caller) {
    const before = await documents(cloud);
    const reply = await move(data, by);
    expect(await documents(cloud)).toEqual(before);
    return reply;
  }

  const codes: [code: string, words: Record<string, unknown>, field: string][] = [
    ['MEMBER_UNKNOWN', { member: 'NOBODY' }, 'member'],
    ['MOVE_DAY_NOT_FUTURE', { from: '2026-11-10' }, 'from'],
    ['MOVE_DAY_TOO_FAR', { from: '2027-11-11' }, 'from'],
    ['INVITER_UNKNOWN', { inviter: 'NOBODY' }, 'inviter'],
    ['MOVE_SELF', { inviter: 'FREE' }, 'inviter'],
    ['INVITER_CLOSED', { inviter: 'GONE' }, 'inviter'],
    ['INVITER_FROZEN', { inviter: 'COLD' }, 'inviter'],
    ['INVALID_INPUT', { reason: '' }, 'reason'],
    ['INVALID_INPUT', { from: '2026-02-30' }, 'from'],
  ];
  it.each(codes)('%s with %j', async (code, words, field) => {
    expect(await refused(asked('FREE', null, words))).toMatchObject({ refusal: { code, field } });
  });

  it('MOVE_CYCLE: below oneself, at any depth', async () => {
    const [a, b, c] = line as [string, string, string];
    for (const below of [b, a]) expect(refusalOf(await refused(asked(c, below)))).toBe('MOVE_CYCLE');
  });

  it('MOVE_BEFORE_LAST, naming the day', async () => {
    await aMember(cloud, 'WAITS');
    await move(asked('WAITS', null, { from: '2026-11-20' }));
    expect(await refused(asked('WAITS', 'FREE', { from: '2026-11-19' }))).toMatchObject({
      refusal: { code: 'MOVE_BEFORE_LAST', details: { day: '2026-11-20' } },
    });
  });

  it.each(['viewer', 'support', 'finance'] as const)(
    'NOT_ALLOWED for an operator who is %s',
    async (role) => {
      expect(refusalOf(await refused(asked('FREE', null), await cloud.operator(role)))).toBe('NOT_ALLOWED');
    },
  );
});
