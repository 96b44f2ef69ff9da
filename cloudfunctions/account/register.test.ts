import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import {
  answerOf,
  phoneCode,
  phoneNumbers,
  type Registered,
  refusalOf,
  register,
  registration,
} from '../../tests/harness/people';
import { agreementVersion } from '../shared/contract/agreement';
import type { EventDoc } from '../shared/store/events';
import type { MemberDoc } from '../shared/store/members';
import type { IdentityDoc, PersonDoc, PhoneDoc } from '../shared/store/people';
import type { UsedCodeDoc } from '../shared/store/usedCodes';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account'] });
});
afterAll(() => cloud.close());

const nextPhone = phoneNumbers();
const asks = (openid: string, data: unknown) => cloud.as(openid).call('account', 'register', data);
const all = async <Doc extends { _id: string }>(collection: string, query = {}) =>
  (await cloud.store<Doc>(collection)).find(query, { limit: 1000 });

describe('registering', () => {
  it('opens an account with everything that belongs to it', async () => {
    const phone = nextPhone();
    const { profile, opened } = await register(cloud, 'ana', phone);
    expect(opened).toBe('new');
    const [member] = await all<MemberDoc>('members', { _id: profile.member });
    expect(member).toMatchObject({
      inviter: null,
      inviterNumber: null,
      inviteCode: profile.inviteCode,
      status: 'active',
      firstOrderAt: null,
      registeredAt: new Date(profile.registeredAt),
    });
    expect(profile.member).toBe(`GP${String(member?.number).padStart(10, '0')}`);
    const [identity] = await all<IdentityDoc>('identities', { _id: 'wx:ana' });
    expect(identity).toMatchObject({ member: profile.member, consent: { version: agreementVersion } });
    const [phoneDoc] = await all<PhoneDoc>('phones', { member: profile.member });
    expect(phoneDoc).toMatchObject({ identity: 'wx:ana' });
    const [event] = await all<EventDoc>('events', { member: profile.member });
    expect(event).toMatchObject({
      _id: `registered:${profile.member}`,
      kind: 'registered',
      number: member?.number,
      inviterNumber: null,
      late: false,
    });
    expect(event!.day > profile.registeredAt.slice(0, 10)).toBe(true);
  });

  it('leaves the number readable nowhere, the used code included', async () => {
    const phone = nextPhone();
    const { profile } = await register(cloud, 'discreet', phone);
    expect(JSON.stringify(await documents(cloud))).not.toContain(phone);
    const [person] = await all<PersonDoc>('people', { _id: profile.member });
    expect(person?.wrappedKey).toBeTruthy();
    const waiting = (await all<UsedCodeDoc>('usedCodes')).filter((code) => code.phone !== null);
    expect(waiting).toEqual([]);
  });

  it('gives running numbers and invite codes that are never the same', async () => {
    const before = (await all<MemberDoc>('members')).length;
    for (const name of ['n1', 'n2', 'n3']) await register(cloud, name, nextPhone());
    const found = await all<MemberDoc>('members');
    expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: before + 3 }, (_, index) => index),
    );
    expect(new Set(found.map(({ inviteCode }) => inviteCode)).size).toBe(before + 3);
  });

  it('again answers the same profile, and neither asks WeChat nor changes anything', async () => {
    const data = registration(phoneCode(cloud, nextPhone()));
    const first = answerOf<Registered>(await asks('again', data));
    const before = await documents(cloud);
    for (const repeated of [data, registration('made-up'), registration(phoneCode(cloud, nextPhone()))])
      expect(answerOf<Registered>(await asks('again', repeated))).toEqual({ ...first, opened: 'existing' });
    expect(await documents(cloud)).toEqual(before);
  });
});

describe('registering is refused, and nothing changes,', () => {
  /** What WeChat has resolved is used up; everything else stands as before. */
  async function refused(openid: string, data: unknown): Promise<string> {
    const before = await documents(cloud, ['usedCodes']);
    const code = refusalOf(await asks(openid, data));
    expect(await documents(cloud, ['usedCodes'])).toEqual(before);
    return code;
  }

  it('PHONE_CODE_INVALID: a code that WeChat does not know, or that is too old', async () => {
    expect(await refused('eve', registration('made-up'))).toBe('PHONE_CODE_INVALID');
    const code = phoneCode(cloud, nextPhone());
    cloud.local.clock.advance(301_000);
    expect(await refused('eve', registration(code))).toBe('PHONE_CODE_INVALID');
  });

  it('PHONE_CODE_USED: a code that somebody else has used', async () => {
    const code = phoneCode(cloud, nextPhone());
    answerOf(await asks('first', registration(code)));
    expect(await refused('second', registration(code))).toBe('PHONE_CODE_USED');
  });

  it('PHONE_CODE_USED: one that was used outside, of which we know nothing', async () => {
    const code = phoneCode(cloud, nextPhone());
    cloud.local.wechat.phoneCodes.redeem(code, cloud.local.clock.now());
    expect(await refused('second', registration(code))).toBe('PHONE_CODE_USED');
  });

  it('PHONE_NOT_SUPPORTED: a number of another country', async () => {
    expect(await refused('abroad', registration(phoneCode(cloud, '+447911123456')))).toBe(
      'PHONE_NOT_SUPPORTED',
    );
  });

  it("PHONE_TAKEN: a number that is somebody else's account", async () => {
    const phone = nextPhone();
    await register(cloud, 'owner', phone);
    expect(await refused('thief', registration(phoneCode(cloud, phone)))).toBe('PHONE_TAKEN');
  });

  it.each([
    ['consent', { phoneCode: 'x', consent: '2020-01' }],
    ['consent', { phoneCode: 'x' }],
    ['phoneCode', { phoneCode: '', consent: agreementVersion }],
    ['phoneCode', { phoneCode: 'x'.repeat(129), consent: agreementVersion }],
    ['phoneCode', { phoneCode: { $ne: null }, consent: agreementVersion }],
    ['inviteCode', { phoneCode: 'x', consent: agreementVersion, inviteCode: 'x'.repeat(17) }],
  ])('INVALID_INPUT: %s', async (field, data) => {
    const reply = await asks('eve', data);
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } });
  });
});
