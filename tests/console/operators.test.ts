import { type ConsoleSite, openConsoleSite, signIn } from './consoleSite';

/** 操作员: who may come in, as an administrator decides. */
describe('operators in the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' } });
  }, 120_000);
  afterAll(() => site?.close());

  it('are appointed with a password that is told once, come in, and are out at once when dismissed', async () => {
    const boss = await site.signedIn('boss', '/operators');
    const { page } = boss;
    await page.getByRole('button', { name: '任命操作员' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByLabel('账号名').fill('ding.yi');
    await dialog.getByLabel('姓名').fill('丁一');
    await dialog.getByLabel(/原因/).fill('新来的客服');
    await dialog.getByRole('button', { name: '任命', exact: true }).click();
    await page.getByText('关闭这个窗口后就看不到了。').waitFor();
    const once = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec((await dialog.textContent()) ?? '')?.[0];
    if (once === undefined) throw new Error('no one-time password is told');
    await page.getByRole('button', { name: '完成' }).click();

    const newcomer = await site.deskOf();
    await signIn(newcomer.page, 'ding.yi', once);
    await newcomer.page.getByText('设置你自己的密码').waitFor();
    const own = '门前一棵竹每天高一点';
    await newcomer.page.getByLabel('一次性密码').fill(once);
    await newcomer.page.getByLabel('新密码', { exact: true }).fill(own);
    await newcomer.page.getByLabel('再输一次新密码').fill(own);
    await newcomer.page.keyboard.press('Enter');
    await newcomer.page.getByRole('heading', { name: '看板' }).waitFor();

    await page.locator('.row-table__row').filter({ hasText: 'ding.yi' }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').last().getByLabel(/原因/).fill('离职');
    await page.getByRole('dialog').last().getByRole('button', { name: '停用' }).click();
    await page.getByText('丁一 已停用，不能再登录。').waitFor();
    await newcomer.page.reload();
    await newcomer.page.getByText('登录已结束，请重新登录').waitFor();
    await signIn(newcomer.page, 'ding.yi', own);
    await newcomer.page.getByText('账号或密码不对').waitFor();

    await page.goto(site.at('/audit'));
    for (const act of ['任命操作员', '更改操作员']) await page.getByText(act).first().waitFor();
    expect([...boss.faults, ...newcomer.faults]).toEqual([]);
    await page.context().close();
    await newcomer.page.context().close();
  });
});
