import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { StandingView } from '../shared/contract/operator';
import type { AuditDoc } from '../shared/store/audit';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { MemberDoc } from '../shared/store/members';

let cloud: Cloud;
let support: Caller;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['operator'],
    clockStart: new Date('2026-11-10T12:00:00+08:00'),
    poolSize: 4,
  });
  support = await cloud.operator('support');
});
afterAll(() => cloud.close());

let requests = 0;
const asked = (member: string, words: Record<string, unknown> = {}) => ({
  member,
  reason: '同一台设备注册了多个账号',
  request: `r${++requests}`,
  ...words,
});
const freeze = (data: unknown, by = support) => by.call('operator', 'freeze', data);
const unfreeze = (data: unknown, by = support) => by.call('operator', 'unfreeze', data);
const find = async <Doc extends { _id: string }>(name: string, id: string) =>
  (await cloud.store<Doc>(name)).get(id);

describe('freezing a member', () => {
  it('counts at once on the record and from the next open day in the close, with the audit', async () => {
    const member = await aMember(cloud, 'ANA');
    const data = asked('ANA');
    const answer = answerOf<StandingView>(await freeze(data));
    expect(answer).toEqual({ member: 'ANA', status: 'frozen', day: '2026-11-11', late: false });
    expect(await find<MemberDoc>('members', 'ANA')).toMatchObject({ status: 'frozen' });
    expect(await find<EventDoc>('events', `frozen:ANA#${data.request}`)).toMatchObject({
      kind: 'frozen',
      number: member.number,
      day: '2026-11-11',
      late: false,
    });
    expect(await find<AuditDoc>('audit', `freeze:${data.request}`)).toMatchObject({
      action: 'freeze',
      subject: 'ANA',
      by: 'wx:operator-support',
      reason: data.reason,
      before: { status: 'active' },
      after: { status: 'frozen', day: '2026-11-11' },
      requestId: expect.stringMatching(/./),
    });
  });

  it('ends with unfreezing, which may follow at once and never counts before it', async () => {
    await aMember(cloud, 'BEA');
    const settings = await cloud.store<{ _id: string; day: string }>('settings');
    await settings.put({ _id: 'seal', day: '2026-11-15' });
    expect(answerOf<StandingView>(await freeze(asked('BEA')))).toMatchObject({
      day: '2026-11-16',
      late: true,
    });
    await settings.remove('seal');
    expect(answerOf<StandingView>(await unfreeze(asked('BEA')))).toMatchObject({
      status: 'active',
      day: '2026-11-16',
    });
    const member = await find<MemberDoc>('members', 'BEA');
    const found = await (await cloud.store<EventDoc>('events')).find(
      { number: member?.number },
      { limit: 9, order: [['at', 'asc']] },
    );
    expect(found.map(({ kind, day }) => [kind, day])).toEqual([
      ['frozen', '2026-11-16'],
      ['unfrozen', '2026-11-16'],
    ]);
    expect(member?.status).toBe('active');
  });

  it('keeps the order of the acts where the clock of another machine is behind', async () => {
    await aMember(cloud, 'CAT');
    await freeze(asked('CAT'));
    cloud.local.clock.advance(-5000);
    await unfreeze(asked('CAT'));
    cloud.local.clock.advance(5000);
    const member = await find<MemberDoc>('members', 'CAT');
    const found = await (await cloud.store<EventDoc>('events')).find(
      { number: member?.number },
      { limit: 9, order: [['at', 'asc']] },
    );
    expect(found.map(({ kind }) => kind)).toEqual(['frozen', 'unfrozen']);
  });

  it('answers the same, and changes nothing, when the same request comes again, also from many sides at once', async () => {
    await aMember(cloud, 'DAN');
    const data = asked('DAN');
    const replies = await Promise.all(Array.from({ length: 4 }, () => freeze(data)));
    const answers = replies.map((reply) => answerOf<StandingView>(reply));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await unfreeze(asked('DAN'));
    const before = await documents(cloud);
    expect(answerOf(await freeze(data))).toEqual(answers[0]);
    expect(await documents(cloud)).toEqual(before);
  });

  it('by two operators at once happens once', async () => {
    await aMember(cloud, 'EVE');
    const replies = await Promise.all([freeze(asked('EVE')), freeze(asked('EVE'))]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['ALREADY_FROZEN']);
  });
});

describe('freezing is refused, and nothing changes:', () => {
  async function refused(call: typeof freeze, data: unknown, by?: Caller): Promise<string> {
    const before = await documents(cloud);
    const refusal = refusalOf(await call(data, by));
    expect(await documents(cloud)).toEqual(before);
    return refusal;
  }
  beforeAll(() => aMember(cloud, 'REF'));

  it('MEMBER_UNKNOWN: nobody, and a member whose import is not complete', async () => {
    await (await cloud.store<ImportDoc>('imports')).put({ _id: 'running', status: 'writing' } as ImportDoc);
    await aMember(cloud, 'SOON', { import: 'running' });
    expect(await refused(freeze, asked('NOBODY'))).toBe('MEMBER_UNKNOWN');
    expect(await refused(freeze, asked('SOON'))).toBe('MEMBER_UNKNOWN');
  });

  it('MEMBER_CLOSED, ALREADY_FROZEN, NOT_FROZEN', async () => {
    await aMember(cloud, 'GONE', { status: 'closed' });
    await aMember(cloud, 'COLD', { status: 'frozen' });
    expect(await refused(freeze, asked('GONE'))).toBe('MEMBER_CLOSED');
    expect(await refused(unfreeze, asked('GONE'))).toBe('MEMBER_CLOSED');
    expect(await refused(freeze, asked('COLD'))).toBe('ALREADY_FROZEN');
    expect(await refused(unfreeze, asked('REF'))).toBe('NOT_FROZEN');
  });

  it('REQUEST_DIFFERS: another act under the same key', async () => {
    await aMember(cloud, 'FAY');
    const data = asked('FAY');
    answerOf(await freeze(data));
    expect(await refused(freeze, { ...data, member: 'REF' })).toBe('REQUEST_DIFFERS');
    expect(await refused(freeze, { ...data, reason: 'another reason' })).toBe('REQUEST_DIFFERS');
  });

  it('INVALID_INPUT: without a reason, a key or a plain id', async () => {
    for (const words of [{ reason: ' ' }, { request: '' }, { member: { $gt: '' } }])
      expect(await refused(freeze, asked('REF', words))).toBe('INVALID_INPUT');
  });

  it.each(['viewer', 'finance'] as const)('NOT_ALLOWED for an operator who is %s', async (role) => {
    expect(await refused(freeze, asked('REF'), await cloud.operator(role))).toBe('NOT_ALLOWED');
  });

  it('NOT_ALLOWED for anybody else', async () => {
    expect(await refused(freeze, asked('REF'), cloud.as('somebody'))).toBe('NOT_ALLOWED');
  });
});
