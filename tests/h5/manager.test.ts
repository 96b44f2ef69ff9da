import { aGroupBrand, groupBrandStart } from '../builders/aGroupBrand';
import { type ClientSite, now, openClientSite, words } from './clientSite';

/** The h5 client of somebody who leads a group, and of a promoter, in Chromium. */
describe("a manager's home in a browser", () => {
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(groupBrandStart);
    await aGroupBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  const home = () => site.at('/pages/home/index');

  it('shows the month of the group, and opens each figure into how it is counted', async () => {
    const { page, faults } = await site.phoneOf('mia');
    await page.goto(home());
    await page.locator('#group-card').waitFor();
    expect(await words(page.locator('#group-card'))).toContain('比上月同期多15,000.00元');
    expect(await page.locator('.two-months').getAttribute('aria-label')).toBe(
      '11月1日至11月22日累计业绩 15,000.00 元，上月同期 0.00 元',
    );
    await page.locator('#figure-active').tap();
    await page.getByText('活跃会员', { exact: true }).last().waitFor();
    expect(await words(page.locator('#group-explanation'))).toContain('活跃会员3人团队会员10人');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('ranks those directly invited, page by page', async () => {
    const { page, faults } = await site.phoneOf('mia');
    await page.goto(home());
    await page.locator('#ranking').waitFor();
    expect(await page.locator('.place').count()).toBe(5);
    expect(await words(page.locator('.place').first())).toBe('1安安*满团队2人15,000.00');
    await page.locator('#more-ranked').tap();
    await page.locator('.place').nth(7).waitFor();
    expect(await page.locator('#more-ranked').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leads to the own points and back', async () => {
    const { page } = await site.phoneOf('mia');
    await page.goto(home());
    await page.locator('#view-points').tap();
    await page.locator('#points-card').waitFor();
    expect(await page.locator('#view-points').getAttribute('aria-selected')).toBe('true');
    await page.locator('#view-group').tap();
    await page.locator('#group-card').waitFor();
    await page.context().close();
  });

  it('keeps the old figures, dated, when newer ones cannot be had, and retries', async () => {
    const { page } = await site.phoneOf('mia');
    await page.goto(home());
    await page.locator('#group-card').waitFor();
    await page.route('**/wechat/call/group', (route) => route.abort());
    await page.clock.setFixedTime(new Date(now.getTime() + 600_000));
    await page.reload();
    await page.getByText('今天 09:41 的数据').waitFor();
    await page.getByText('网络不通，没有取到数据').waitFor();
    await page.unroute('**/wechat/call/group');
    await page.locator('#retry').tap();
    await page.getByText('今天 09:41 的数据').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is wide enough at 320 px, with everything that can be tapped 44 px high', async () => {
    const { page } = await site.phoneOf('mia', { width: 320 });
    await page.goto(home());
    await page.locator('#group-card').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const low = await page
      .locator('.home [role=button], .home [role=tab]')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.getBoundingClientRect().height < 43.5)
          .map((part) => `${part.id} ${part.getBoundingClientRect().height}`),
      );
    expect(low).toEqual([]);
    await page.context().close();
  });

  it("shows the invitation progress on a promoter's home, and not on a customer's", async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(home());
    await page.locator('#invite-progress').waitFor();
    expect(await words(page.locator('#invite-progress'))).toBe('邀请进度1已打开1已注册1首单');
    await page.context().close();
    const customer = await site.phoneOf('cid');
    await customer.page.goto(home());
    await customer.page.locator('#points-card').waitFor();
    expect(await customer.page.locator('#view-group').count()).toBe(0);
    expect(await customer.page.locator('#invite-progress').count()).toBe(0);
    await customer.page.context().close();
  });
});
