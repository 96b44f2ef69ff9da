import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { phoneCode } from '../harness/people';
import { launch, type MiniProgram, until } from './miniProgram';

/** Registration in the compiled mini-program: from a friend's card to an account, with our functions on a local CloudBase. */
describe('a friend who opens an invitation in the mini-program', () => {
  let cloud: Cloud;
  let program: MiniProgram;

  beforeAll(async () => {
    cloud = await startCloud({ clockStart: smallBrandStart });
    const { code } = await aSmallBrand(cloud);
    const call = (name: string, data: Record<string, unknown>) =>
      cloud.local.callFunction(name, data, { openid: 'friend', source: 'wx_client' });
    program = launch(call, { invite: code });
  });
  afterAll(() => cloud.close());

  it('is told who invites, asked for consent first, and becomes a member bound to the inviter', async () => {
    const page = await program.open('pages/register/index');
    await until(() => page.text().includes('林*满邀请你'), page.text);
    expect(page.ariaWith('false')).toBe('aria-checked');

    page.tap('ask-consent');
    await until(() => page.text().includes('同意并继续'), page.text);
    page.fire('phone-button', 'getphonenumber', { code: phoneCode(cloud, '13800000009') });
    await until(() => program.phone.asked.some(([name]) => name === 'switchTab'), page.text);

    const session = await cloud.as('friend').call('account', 'session');
    expect(session).toMatchObject({
      ok: true,
      data: { profile: { phoneMasked: '138****0009', hasInviter: true } },
    });
    expect(await cloud.as('friend').call('referral', 'myInviter')).toMatchObject({
      data: { inviter: { nameMasked: '林*满', how: 'touch' } },
    });
    expect(program.phone.storage.has('invitation')).toBe(false);
    page.close();
  });
});
