import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf, register } from '../../tests/harness/people';
import type { SessionView } from '../shared/contract/account';
import type { RoleView } from '../shared/contract/operator';
import type { AuditDoc } from '../shared/store/audit';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let admin: Caller;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['account', 'operator'],
    clockStart: new Date('2026-11-10T12:00:00+08:00'),
    poolSize: 4,
  });
  admin = await cloud.operator('admin');
});
afterAll(() => cloud.close());

let requests = 0;
const asked = (member: string, words: Record<string, unknown> = {}) => ({
  member,
  role: 'manager',
  reason: '带领华东小组',
  request: `r${++requests}`,
  ...words,
});
const setRole = (data: unknown, by = admin) => by.call('operator', 'setRole', data);
const roleOf = async (id: string) => (await (await cloud.store<MemberDoc>('members')).get(id))?.role;

describe('giving a member a role', () => {
  it('is told by the next session, and stands in the audit', async () => {
    const { profile } = await register(cloud, 'ann', '13800000001');
    expect(profile.role).toBe('member');
    const data = asked(profile.member);
    expect(answerOf<RoleView>(await setRole(data))).toEqual({ member: profile.member, role: 'manager' });
    const session = answerOf<SessionView>(await cloud.as('ann').call('account', 'session'));
    expect(session.profile?.role).toBe('manager');
    expect(await (await cloud.store<AuditDoc>('audit')).get(`setRole:${data.request}`)).toMatchObject({
      action: 'setRole',
      subject: profile.member,
      by: 'wx:operator-admin',
      reason: data.reason,
      before: { role: 'member' },
      after: { role: 'manager' },
    });
  });

  it('happens once, however often the same request comes and from how many sides', async () => {
    await aMember(cloud, 'BEA');
    const data = asked('BEA');
    const replies = await Promise.all(Array.from({ length: 4 }, () => setRole(data)));
    expect(replies.map((reply) => answerOf<RoleView>(reply).role)).toEqual(Array(4).fill('manager'));
    answerOf(await setRole(asked('BEA', { role: 'member' })));
    const before = await documents(cloud);
    expect(answerOf<RoleView>(await setRole(data)).role).toBe('manager');
    expect(await documents(cloud)).toEqual(before);
    expect(await roleOf('BEA')).toBe('member');
  });
});

describe('a role is refused, and nothing changes:', () => {
  async function refused(data: unknown, by?: Caller): Promise<string> {
    const before = await documents(cloud);
    const refusal = refusalOf(await setRole(data, by));
    expect(await documents(cloud)).toEqual(before);
    return refusal;
  }
  beforeAll(() => aMember(cloud, 'REF'));

  it('MEMBER_UNKNOWN, MEMBER_CLOSED, SAME_ROLE', async () => {
    await aMember(cloud, 'GONE', { status: 'closed' });
    expect(await refused(asked('NOBODY'))).toBe('MEMBER_UNKNOWN');
    expect(await refused(asked('GONE'))).toBe('MEMBER_CLOSED');
    expect(await refused(asked('REF', { role: 'member' }))).toBe('SAME_ROLE');
  });

  it('REQUEST_DIFFERS: another role under the same key', async () => {
    await aMember(cloud, 'FAY');
    const data = asked('FAY');
    answerOf(await setRole(data));
    expect(await refused({ ...data, role: 'promoter' })).toBe('REQUEST_DIFFERS');
  });

  it('INVALID_INPUT: without a reason, and for a role that there is not', async () => {
    for (const words of [{ reason: ' ' }, { role: 'owner' }])
      expect(await refused(asked('REF', words))).toBe('INVALID_INPUT');
  });

  it.each(['viewer', 'support', 'finance'] as const)(
    'NOT_ALLOWED for an operator who is %s',
    async (role) => {
      expect(await refused(asked('REF'), await cloud.operator(role))).toBe('NOT_ALLOWED');
    },
  );

  it('NOT_ALLOWED for members, managers too', async () => {
    expect(await refused(asked('REF'), cloud.as('ann'))).toBe('NOT_ALLOWED');
  });
});
