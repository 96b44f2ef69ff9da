import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { importMembers } from '../../tests/harness/imported';
import { answerOf, phoneNumbers, refusalOf, register } from '../../tests/harness/people';
import type { MemberProfileView, MemberRowView } from '../shared/contract/members';
import { newPerson } from '../shared/runtime/newPerson';
import type { AuditDoc } from '../shared/store/audit';
import type { MemberDoc } from '../shared/store/members';
import type { PersonDoc, PhoneDoc } from '../shared/store/people';

let cloud: Cloud;
const nextPhone = phoneNumbers();
let support: Caller;
let viewer: Caller;
beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  cloud = await startCloud({ functions: ['account', 'members'] });
  support = await cloud.operator('support');
  viewer = await cloud.operator('viewer');
});
afterAll(() => cloud.close());

type Page = { members: MemberRowView[]; next: string | null };
const search = async (data: object, by = support) => answerOf<Page>(await by.call('members', 'search', data));
const idsOf = ({ members }: Page) => members.map(({ member }) => member);

/** Somebody with a name and a phone. */
async function aNamed(id: string, name: string, phone: string, words: Partial<MemberDoc> = {}) {
  await aMember(cloud, id, words);
  await (await cloud.store<PersonDoc>('people')).insert(newPerson(id, phone, name));
}

describe('searching members', () => {
  beforeAll(async () => {
    await aNamed('S001', '欧阳修竹', '13800001234');
    await aNamed('S002', '欧阳修', '13900001234', { status: 'frozen' });
    await aNamed('S003', '欧文', '13700005678', { role: 'manager' });
    await aNamed('S004', 'Ｏｗｅｎ', '13600005678');
  });

  it('finds them by the beginning of a name, in either width and any case', async () => {
    expect(idsOf(await search({ by: 'name', text: '欧' }))).toEqual(['S001', 'S002', 'S003']);
    expect(idsOf(await search({ by: 'name', text: '欧阳修竹' }))).toEqual(['S001']);
    expect(idsOf(await search({ by: 'name', text: 'ow' }))).toEqual(['S004']);
    expect(idsOf(await search({ by: 'name', text: '阳' }))).toEqual([]);
  });

  it('finds them by the whole phone and by its last four digits', async () => {
    expect(idsOf(await search({ by: 'phoneEnd', text: '1234' }))).toEqual(['S001', 'S002']);
    const phones = await cloud.store<PhoneDoc>('phones');
    const { phoneHash } = await import('../shared/runtime/personal');
    await phones.insert({ _id: phoneHash('13700005678'), member: 'S003' });
    expect(idsOf(await search({ by: 'phone', text: '13700005678' }))).toEqual(['S003']);
    expect(idsOf(await search({ by: 'phone', text: '13700005679' }))).toEqual([]);
  });

  it('finds them by number and invite code', async () => {
    expect(idsOf(await search({ by: 'member', text: 'S00' }))).toEqual(['S001', 'S002', 'S003', 'S004']);
    const { inviteCode } = (await search({ by: 'member', text: 'S002' })).members[0]!;
    expect(idsOf(await search({ by: 'inviteCode', text: inviteCode.toLowerCase() }))).toEqual(['S002']);
  });

  it('shows what is filtered alone', async () => {
    expect(idsOf(await search({ by: 'member', text: 'S', status: 'frozen' }))).toEqual(['S002']);
    expect(idsOf(await search({ role: 'manager' }))).toEqual(['S003']);
    expect(idsOf(await search({ by: 'name', text: '欧', role: 'member' }))).toEqual(['S001', 'S002']);
  });

  it('comes a page at a time, each member once', async () => {
    for (let at = 0; at < 120; at++)
      await aNamed(`P${String(at).padStart(3, '0')}`, `多${at}`, '13500009999');
    for (const asked of [
      {},
      { by: 'member', text: 'P' },
      { by: 'name', text: '多' },
      { by: 'phoneEnd', text: '9999' },
    ]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Page = await search(cursor === undefined ? asked : { ...asked, cursor });
        expect(page.members.length).toBeLessThanOrEqual(50);
        seen.push(...idsOf(page));
        cursor = page.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => id.startsWith('P'))).toHaveLength(120);
    }
  });

  it('shows no phone to anybody, and no whole name to a viewer', async () => {
    const asked = { by: 'member', text: 'S001' };
    expect((await search(asked)).members[0]).toMatchObject({ name: '欧阳修竹', phoneMasked: '138****1234' });
    expect((await search(asked, viewer)).members[0]).toMatchObject({
      name: '欧*竹',
      phoneMasked: '138****1234',
    });
  });

  it('lets nobody guess what is masked: whoever cannot see a name or a phone does not search by it', async () => {
    const finance = await cloud.operator('finance');
    const code = async (by: string, text: string, who: Caller) =>
      refusalOf(await who.call('members', 'search', { by, text }));
    expect(await code('name', '欧', viewer)).toBe('SEARCH_NOT_ALLOWED');
    expect(await code('phoneEnd', '1234', viewer)).toBe('SEARCH_NOT_ALLOWED');
    for (const who of [viewer, finance])
      expect(await code('phone', '13700005678', who)).toBe('SEARCH_NOT_ALLOWED');
    expect(idsOf(await search({ by: 'phoneEnd', text: '5678' }, finance))).toEqual(['S003', 'S004']);
  });

  it('leaves out whoever an import that is not complete has brought', async () => {
    await importMembers(cloud, 'running', [{ id: 'I001', phone: '13400004321' }], 'writing');
    expect(idsOf(await search({ by: 'member', text: 'I' }))).toEqual([]);
    expect(idsOf(await search({ by: 'phoneEnd', text: '4321' }))).toEqual([]);
    expect(refusalOf(await support.call('members', 'profile', { member: 'I001' }))).toBe('MEMBER_UNKNOWN');
  });

  it('finds who registered here by the name that they gave', async () => {
    const { profile } = await register(cloud, 'zhu', nextPhone());
    answerOf(await cloud.as('zhu').call('account', 'rename', { name: '竺可桢' }));
    expect(idsOf(await search({ by: 'name', text: '竺可' }))).toEqual([profile.member]);
    answerOf(await cloud.as('zhu').call('account', 'rename', { name: '朱熹' }));
    expect(idsOf(await search({ by: 'name', text: '竺' }))).toEqual([]);
  });

  it('is refused half asked', async () => {
    expect(refusalOf(await support.call('members', 'search', { text: 'S' }))).toBe('SEARCH_INCOMPLETE');
    expect(refusalOf(await support.call('members', 'search', { by: 'name' }))).toBe('SEARCH_INCOMPLETE');
    expect(refusalOf(await cloud.as('zhu').call('members', 'search', {}))).toBe('NOT_ALLOWED');
  });
});

describe('a profile', () => {
  it('has the inviter with what the choice rests on, and who hangs on the member', async () => {
    const top = (await register(cloud, 'top', nextPhone())).profile;
    const below = (await register(cloud, 'below', nextPhone(), top.inviteCode)).profile;
    const read = async (member: string) =>
      answerOf<MemberProfileView>(await viewer.call('members', 'profile', { member }));
    expect(await read(below.member)).toMatchObject({
      inviter: top.member,
      invitees: 0,
      binding: { inviter: top.member, how: 'touch', code: top.inviteCode, decidedBy: below.member },
      former: [],
    });
    expect(await read(top.member)).toMatchObject({ inviter: null, invitees: 1, binding: null });
  });
});

describe('a whole phone number', () => {
  const reveal = (words: object, by = support) =>
    by.call('members', 'revealPhone', { member: 'S001', reason: '核对身份', request: 'v1', ...words });

  it('is shown for a reason that stands in the audit, where the number does not', async () => {
    for (let times = 0; times < 2; times++)
      expect(answerOf(await reveal({}))).toEqual({ phone: '13800001234' });
    const acts = await (await cloud.store<AuditDoc>('audit')).find({ subject: 'S001' }, { limit: 9 });
    expect(acts).toEqual([
      expect.objectContaining({ action: 'revealPhone', by: 'wx:operator-support', reason: '核对身份' }),
    ]);
    expect(JSON.stringify(acts)).not.toContain('13800001234');
  });

  it('is not shown again for a reason of long ago, nor to another operator for it', async () => {
    answerOf(await reveal({ request: 'w1' }));
    expect(refusalOf(await reveal({ request: 'w1' }, await cloud.operator('admin')))).toBe('REQUEST_DIFFERS');
    cloud.local.clock.advance(6 * 60_000);
    expect(refusalOf(await reveal({ request: 'w1' }))).toBe('REQUEST_DIFFERS');
    cloud.local.clock.advance(-6 * 60_000);
  });

  it('is refused to who may not, without a reason, of nobody and of who was erased', async () => {
    await aMember(cloud, 'ERASED', { status: 'closed' });
    const before = await documents(cloud);
    expect(refusalOf(await reveal({ request: 'v2' }, viewer))).toBe('NOT_ALLOWED');
    expect(refusalOf(await reveal({ request: 'v3', reason: ' ' }))).toBe('INVALID_INPUT');
    expect(refusalOf(await reveal({ request: 'v4', member: 'NOBODY' }))).toBe('MEMBER_UNKNOWN');
    expect(refusalOf(await reveal({ request: 'v5', member: 'ERASED' }))).toBe('MEMBER_ERASED');
    expect(refusalOf(await reveal({ reason: '另一个理由' }))).toBe('REQUEST_DIFFERS');
    expect(await documents(cloud)).toEqual(before);
  });
});
