import type { SessionView } from '../../cloudfunctions/shared/contract/account';
import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { answerOf } from '../harness/people';
import { type ClientSite, now, openClientSite, words } from './clientSite';

/** The h5 client in Chromium, with our functions on a local CloudBase that serves it. */
describe('the client in a browser', () => {
  let brand: SmallBrand;
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart, { '/identities': 'demo/identities' });
    brand = await aSmallBrand(site.cloud);
    site.cloud.local.wechat.identities.register([{ openid: 'ann', label: '林小满', note: '一笔订单在释放' }]);
  }, 120_000);
  afterAll(() => site?.close());

  it('lets one step into a demo member and shows the release in its parts', async () => {
    const { page, faults } = await site.phoneOf(null);
    await page.goto(site.at('/pages/home/index'));
    await page.locator('#choose-identity').tap();
    await page.getByText('林小满').tap();
    await page.locator('#today').getByText('分享加速').waitFor();
    expect(await words(page.locator('#points-card'))).toContain('今日释放90.00每日释放36.00分享加速54.00');

    await page.locator('#today').tap();
    await page.getByText('1.2% × 1 笔订单金额 3,000.00 = 36.00').waitFor();
    expect(await words(page.locator('#day-sheet'))).toContain('封顶未发0.00');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens a day of the calendar, and shows the order that it came from', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/release/index'));
    await page.locator('#day-2026-11-21').tap();
    expect(await words(page.locator('#day-sheet .release-bar'))).toContain('已释放90.00/7,500.00');
    await page.context().close();
  });

  it('says of an order that came too late for its day from which day it counts', async () => {
    const support = await site.cloud.operator('support');
    const order = { source: 'shop', number: 'late', amount: '3000.00', paidAt: '2026-11-21T10:00:00+08:00' };
    const session = answerOf<SessionView>(await site.cloud.as('bob').call('account', 'session'));
    answerOf(await support.call('orders', 'paid', { ...order, member: session.profile?.member }));
    const { page } = await site.phoneOf('bob');
    await page.goto(site.at('/pages/orders/index'));
    await page.getByText('付款信息到得晚，11月23日 起释放').waitFor();
    await page.getByText('11月21日 起释放', { exact: true }).waitFor();
    await page.context().close();
  });

  it('opens a part of a day into its sentence and the friends behind it, and goes back', async () => {
    const { page, faults } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/home/index'));
    await page.locator('#today').tap();
    await page.locator('#part-share1').tap();
    await page.locator('#behind .behind').waitFor();
    expect(await words(page.locator('#line-share1'))).toBe(
      '54.00你直接邀请的好友中，有1位这一天有每日释放，合计108.00。按其中的50%加速释放你自己的积分，应得54.00。你的积分池余额足够，' +
        '全部释放。怎么算的当天的每日释放108.00比例50%实际释放54.001位好友各自计入应得的部分138****000250%×108.0054.00',
    );
    await page.locator('#sheet-back').tap();
    await page.locator('#part-capped').tap();
    await page.getByText('这一天应得的都已释放，没有超出的部分').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the statement of a month from its total, and a day from the statement', async () => {
    const { page, faults } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/release/index'));
    await page.locator('#statement').tap();
    await page.locator('#pools').waitFor();
    expect(await words(page.locator('#released'))).toContain('每日释放72.00分享一代108.00封顶未发0.00');
    expect(await words(page.locator('#pools'))).toBe(
      '积分池期初待释放0.00新增赠送+7,500.00本月释放−180.00期末待释放7,320.00',
    );
    await page.locator('#days #day-2026-11-21').tap();
    await page.locator('#part-static').waitFor();
    await page.locator('.sheet__close').last().tap();
    await page.locator('.statement #month-before').tap();
    await page.getByText('这个月还没有日结过的日子').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('copies a link that carries the invite code', async () => {
    const { page } = await site.phoneOf('ann');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(site.at('/pages/invite/index'));
    await page.locator('#send').tap();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      site.at(`/pages/home/index?invite=${brand.code}`),
    );
    await page.context().close();
  });

  it('takes an invitation from a link that is opened in a running client', async () => {
    const { page } = await site.phoneOf('neighbour');
    await page.goto(site.at('/pages/rules/index'));
    await page.getByText('初级会员').first().waitFor();
    await page.goto(site.at(`/pages/register/index?invite=${brand.code}`));
    await page.getByText('林*满 邀请你').waitFor();
    await page.context().close();
  });

  it('registers a friend from the invitation, asking for consent first', async () => {
    const { page } = await site.phoneOf('friend');
    await page.goto(site.at(`/pages/register/index?invite=${brand.code}`));
    await page.getByText('林*满 邀请你').waitFor();
    expect(await page.locator('#consent').getAttribute('aria-checked')).toBe('false');
    await page.locator('#ask-consent').tap();
    await page.locator('#consent-sheet #phone-button').tap();
    await page.locator('input.field').fill('13800000008');
    await page.locator('#phone-confirm').tap();
    await page.getByText('还没有积分').waitFor();
    expect(await site.cloud.as('friend').call('referral', 'myInviter')).toMatchObject({
      data: { inviter: { nameMasked: '林*满' } },
    });
    await page.context().close();
  });

  it('keeps the old figures, dated, when newer ones cannot be had, and retries', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/home/index'));
    await page.locator('#today').waitFor();
    await page.route('**/wechat/call/points', (route) => route.abort());
    await page.clock.setFixedTime(new Date(now.getTime() + 600_000));
    await page.reload();
    await page.getByText('网络不通，没有取到数据').waitFor();
    expect(await words(page.locator('#points-card'))).toContain('今天09:41的数据180.00今日释放暂未取到');
    await page.unroute('**/wechat/call/points');
    await page.locator('#retry').tap();
    await page.locator('#today').waitFor();
    await page.context().close();
  });

  it.each(['home', 'release', 'statement', 'invite', 'mine', 'register', 'orders', 'rules', 'agreement'])(
    'fits the %s page into a phone of 320 px, light and dark, without an error',
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await site.phoneOf('ann', { colorScheme, width: 320 });
        await page.goto(site.at(`/pages/${name}/index`));
        await page.locator('.card, .welcome').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
  );
});
