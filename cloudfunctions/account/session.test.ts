import { type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { answerOf, refusalOf, register } from '../../tests/harness/people';
import type { ProfileView, SessionView } from '../shared/contract/account';
import type { MemberDoc } from '../shared/store/members';
import type { PersonDoc } from '../shared/store/people';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account'] });
});
afterAll(() => cloud.close());

const sessionOf = async (openid: string): Promise<SessionView> =>
  answerOf<SessionView>(await cloud.as(openid).call('account', 'session'));

describe('a session', () => {
  it('of somebody who has not registered has no profile', async () => {
    expect(await sessionOf('nobody-yet')).toEqual({ profile: null });
  });

  it('of a member shows the member, with the phone masked', async () => {
    const { profile } = await register(cloud, 'sun', '13812345678');
    expect(await sessionOf('sun')).toEqual({ profile });
    expect(profile).toMatchObject({
      name: null,
      phoneMasked: '138****5678',
      frozen: false,
      hasInviter: false,
    });
  });

  it('says that a member is frozen', async () => {
    const { profile } = await register(cloud, 'frozen', '13800000002');
    await (await cloud.store<MemberDoc>('members')).update(profile.member, { status: 'frozen' });
    expect((await sessionOf('frozen')).profile).toMatchObject({ frozen: true });
  });

  it('knows neither name nor phone of a person who was erased', async () => {
    const { profile } = await register(cloud, 'erased', '13800000003');
    await (await cloud.store('people')).remove(profile.member);
    expect((await sessionOf('erased')).profile).toMatchObject({ name: null, phoneMasked: null });
  });

  it('costs two rounds of database calls', async () => {
    await register(cloud, 'quick', '13800000006');
    const { main } = await import('./index');
    const asQuick = { ...testEnvironment, WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'quick' };
    Object.assign(process.env, asQuick);
    let reply: unknown;
    const rounds = await databaseRounds(async () => {
      reply = await main({ action: 'session' });
    });
    expect(reply).toMatchObject({ ok: true, data: { profile: { phoneMasked: '138****0006' } } });
    expect(rounds).toEqual({ calls: 3, rounds: 2 });
  });

  it('is refused to a caller without an identity', async () => {
    const reply = await cloud.local.callFunction('account', { action: 'session' }, { source: 'wx_http' });
    expect(reply).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } });
  });
});

describe('a name', () => {
  const rename = (openid: string, name: unknown) => cloud.as(openid).call('account', 'rename', { name });

  it('is shown to its owner and stored encrypted', async () => {
    const { profile } = await register(cloud, 'named', '13800000004');
    const renamed = answerOf<{ profile: ProfileView }>(await rename('named', ' 孙悦洁 '));
    expect(renamed.profile).toEqual({ ...profile, name: '孙悦洁' });
    expect(await sessionOf('named')).toEqual({ profile: renamed.profile });
    const person = await (await cloud.store<PersonDoc>('people')).get(profile.member);
    expect(JSON.stringify(person)).not.toMatch(/孙悦洁|13800000004/);
  });

  it.each(['', '   ', 'x'.repeat(21), '一行\n两行', '\u202ereversed', 7, null])(
    'cannot be %p',
    async (name) => {
      await register(cloud, 'named', '13800000004');
      const before = await sessionOf('named');
      expect(await rename('named', name)).toMatchObject({
        refusal: { code: 'INVALID_INPUT', field: 'name' },
      });
      expect(await sessionOf('named')).toEqual(before);
    },
  );

  it('is refused to who is no member, or has left', async () => {
    expect(refusalOf(await rename('nobody-yet', '许诺'))).toBe('NOT_A_MEMBER');
    const { profile } = await register(cloud, 'left', '13800000005');
    await (await cloud.store<MemberDoc>('members')).update(profile.member, { status: 'closed' });
    expect(refusalOf(await rename('left', '许诺'))).toBe('MEMBER_CLOSED');
  });
});
