import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { answerOf, register } from '../harness/people';
import { callsOf, settled } from './calls';
import { type ClientSite, now, openClientSite } from './clientSite';

/** What a start asks for, and what it makes of what it remembers. */
describe('a start of the client', () => {
  let site: ClientSite;
  let member: string;
  const home = '/pages/home/index';

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
    member = answerOf<{ profile: { member: string } }>(await site.cloud.as('ann').call('account', 'session'))
      .profile.member;
  }, 120_000);
  afterAll(() => site?.close());

  it('asks once for the figures and who the caller is, whether the phone knows anything or not', async () => {
    const { page } = await site.phoneOf('ann');
    const calls = callsOf(page);
    await page.goto(site.at(home));
    await page.locator('#today').waitFor();
    await settled(page);
    // What is below the first screen comes after it.
    expect(calls[0]).toBe('points.home');
    expect(calls.slice(1)).not.toContain('points.home');
    expect(calls).not.toContain('account.session');

    calls.length = 0;
    await page.clock.setFixedTime(new Date(now.getTime() + 2 * 3_600_000));
    await page.reload();
    await page.locator('#today').waitFor();
    await settled(page);
    expect(calls.filter((call) => call === 'points.home' || call === 'account.session')).toEqual([
      'points.home',
    ]);
    await page.context().close();
  });

  it('asks once for somebody who is no member yet', async () => {
    const { page } = await site.phoneOf('passer-by');
    const calls = callsOf(page);
    await page.goto(site.at(home));
    await page.locator('#go-register').waitFor();
    await settled(page);
    expect(calls).toEqual(['points.home']);
    await page.context().close();
  });

  it('takes no answer for new that was asked for long ago', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at(home));
    await page.locator('#today').waitFor();
    await settled(page);
    // What the phone keeps is fresh: nobody takes the answer that the page's head has asked for.
    await page.reload();
    await page.locator('#today').waitFor();
    await settled(page);
    const calls = callsOf(page);
    await page.clock.setFixedTime(new Date(now.getTime() + 600_000));
    await page.locator('.tab-bar__tab').last().tap();
    await page.getByText('我的推荐人').waitFor();
    await settled(page);
    expect(calls).toContain('points.home');
    await page.context().close();
  });

  it('shows a role that was given since the last one', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at(home));
    await page.locator('#today').waitFor();
    await settled(page);
    const admin = await site.cloud.operator('admin');
    const give = (role: string, request: string) =>
      admin.call('operator', 'setRole', { member, role, reason: '团长', request });
    answerOf(await give('manager', 'role-1'));
    await page.clock.setFixedTime(new Date(now.getTime() + 120_000));
    await page.reload();
    await page.locator('#view-group').waitFor();
    answerOf(await give('member', 'role-2'));
    await page.context().close();
  });

  it.each([
    ['minutes', 120_000],
    ['hours', 7_200_000],
  ])('forgets an account that was closed on another phone %s ago', async (_, later) => {
    await register(site.cloud, 'zoe', '13800000031');
    const { page } = await site.phoneOf('zoe');
    await page.goto(site.at(home));
    await page.getByText('还没有积分').waitFor();
    await settled(page);
    answerOf(
      await site.cloud
        .as('zoe')
        .call('account', 'close', { request: `close-zoe-from-elsewhere-${later}`, phoneEnd: '0031' }),
    );
    await page.clock.setFixedTime(new Date(now.getTime() + later));
    await page.reload();
    await page.locator('#go-register').waitFor();
    await settled(page);
    const kept = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('seen.')),
    );
    expect(kept).toEqual([]);
    await page.context().close();
  });

  it('forgets with an account nothing that is the same for everybody', async () => {
    await register(site.cloud, 'yan', '13800000032');
    const { page } = await site.phoneOf('yan');
    await page.goto(site.at('/pages/mine/index'));
    await page.locator('#line-rules').getByText('v1').waitFor();
    await settled(page);
    const closing = { request: 'close-yan-from-elsewhere', phoneEnd: '0032' };
    answerOf(await site.cloud.as('yan').call('account', 'close', closing));
    const calls = callsOf(page);
    await page.goto(site.at('/pages/messages/index'));
    await page.locator('#go-register').last().waitFor();
    await page.goto(site.at('/pages/rules/index'));
    await page.getByText('初级会员').first().waitFor();
    await settled(page);
    expect(calls).toContain('account.messages');
    expect(calls).not.toContain('plans.current');
    await page.context().close();
  });

  it.each([
    ['is busy', { result: { ok: false, refusal: { code: 'BUSY' }, requestId: '1' } }],
    ['fails', { result: { ok: false, fault: 'INTERNAL', requestId: '1' } }],
    ['does not answer', { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message: 'Time limit exceeded' }],
  ])('opens the other pages while the function of the figures %s', async (_, answer) => {
    const { page } = await site.phoneOf('ann');
    await page.route('**/wechat/call/points', (route) => route.fulfill({ json: answer }));
    await page.goto(site.at('/pages/mine/index'));
    await page.locator('#profile').getByText('林小满').waitFor();
    await page.context().close();
  });

  it('tries nothing else where there is no network', async () => {
    const { page } = await site.phoneOf('ann');
    await page.route('**/wechat/call/*', (route) => route.abort());
    const calls = callsOf(page);
    await page.goto(site.at('/pages/mine/index'));
    await page.getByText('网络不通，没有取到数据').waitFor();
    expect(new Set(calls)).toEqual(new Set(['points.home']));
    await page.context().close();
  });

  it('asks again when the page comes back to the front after a start without a network', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at(home));
    await page.locator('#today').waitFor();
    await settled(page);
    await page.route('**/wechat/call/*', (route) => route.abort());
    await page.clock.setFixedTime(new Date(now.getTime() + 7_200_000));
    await page.reload();
    await page.getByText('网络不通，没有取到数据').waitFor();
    await page.locator('#to-rules').tap();
    await page.locator('.page-head__back').waitFor();
    await page.unrouteAll();
    await page.locator('.page-head__back').tap();
    await page.locator('#today').waitFor();
    expect(await page.getByText('网络不通').count()).toBe(0);
    await page.context().close();
  });
});
