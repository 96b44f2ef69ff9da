import { deskPassword } from '../harness/desk';
import { type ConsoleSite, openConsoleSite, signIn } from './consoleSite';

/** Coming into the console, and being sent out of it. */
describe('signing in to the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({
      boss: { name: '许静' },
      typist: {},
      fresh: { mustChangePassword: true },
      looks: { role: 'viewer' },
      helps: { role: 'support' },
      counts: { role: 'finance' },
    });
  }, 120_000);
  afterAll(() => site?.close());

  it('is refused with a wrong password, and locked after five, until when', async () => {
    const { page, faults } = await site.deskOf();
    for (let times = 0; times < 4; times++) {
      await signIn(page, 'typist', `wrong ${times}`);
      await page.getByText('账号或密码不对，请核对后再试').waitFor();
    }
    await signIn(page, 'typist', 'wrong again');
    await page.getByText(/账号锁定至 .*\d\d:\d\d/).waitFor();
    await signIn(page, 'typist', deskPassword);
    await page.getByText(/账号锁定至/).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('with a one-time password leads nowhere but to a password of one’s own', async () => {
    const { page, faults } = await site.deskOf();
    await signIn(page, 'fresh');
    await page.getByText('设置你自己的密码').waitFor();
    await page.goto(site.at('/members'));
    await page.waitForURL(/change-password/);
    await page.getByText('设置你自己的密码').waitFor();
    await page.getByLabel('一次性密码').fill(deskPassword);
    await page.getByLabel('新密码', { exact: true }).fill('竹影扫阶尘不动月穿潭底水');
    await page.getByLabel('再输一次新密码').fill('竹影扫阶尘不动月穿潭底水');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '看板' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('again leads back to where the session ended', async () => {
    const { page } = await site.signedIn('boss', '/audit');
    await page.getByRole('heading', { name: '审计日志' }).waitFor();
    site.cloud.local.clock.advance(31 * 60_000);
    await page.reload();
    await page.getByText('登录已结束，请重新登录。登录后会回到刚才的页面。').waitFor();
    await signIn(page, 'boss');
    await page.getByRole('heading', { name: '审计日志' }).waitFor();
    await page.context().close();
  });

  it('ends with a sign-out, after which the way back is shut', async () => {
    const { page } = await site.signedIn('boss');
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: '我的菜单' }).click();
    await page.getByText('退出登录').click();
    await page.getByText('已退出登录。').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '登录后台' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.context().close();
  });

  it('shows each role the pages and the acts that it has, and refuses the others by their address', async () => {
    const pages = {
      looks: ['看板', '会员', '订单', '日结', '奖金制度'],
      helps: ['看板', '会员', '订单', '日结', '积分调整', '奖金制度'],
      counts: ['看板', '会员', '订单', '日结', '积分调整', '奖金制度', '数据导入', '审计日志'],
    };
    const acts: Record<string, string[]> = {
      looks: [],
      helps: ['查看完整手机号', '增减积分', '冻结'],
      counts: ['增减积分'],
    };
    const all = ['看板', '会员', '订单', '日结', '积分调整', '奖金制度', '操作员', '数据导入', '审计日志'];
    for (const [user, names] of Object.entries(pages)) {
      const { page } = await site.signedIn(user);
      const menu = page.getByRole('navigation').first();
      for (const name of all)
        expect([user, name, await menu.getByRole('link', { name, exact: true }).count()]).toEqual([
          user,
          name,
          names.includes(name) ? 1 : 0,
        ]);
      await page.goto(site.at('/operators'));
      await page.getByText('你的角色不能查看这个页面').first().waitFor();
      await page.goto(site.at('/members'));
      await page.locator('.row-table__row').first().click();
      await page.getByText('推荐关系').waitFor();
      const open = page.getByRole('button', { name: '操作' });
      expect([user, await open.count()]).toEqual([user, acts[user]!.length > 0 ? 1 : 0]);
      if (acts[user]!.length > 0) {
        await open.click();
        await page.getByRole('menuitem').first().waitFor();
        expect([user, await page.getByRole('menuitem').allInnerTexts()]).toEqual([user, acts[user]]);
      }
      await page.context().close();
    }
  });
});
