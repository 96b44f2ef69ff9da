import type { Page } from 'playwright-core';
import type { AuditDoc } from '../../cloudfunctions/shared/store/audit';
import { findingsOn } from '../harness/findings';
import { answerOf, register } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';
import { textOf } from './download';

/** What operators find and do in 会员. */
describe('members in the console', () => {
  let site: ConsoleSite;
  let ann: string;
  let bob: string;
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' }, helps: { name: '丁一', role: 'support' } });
    [ann, bob] = (await Promise.all(['ann', 'bob'].map(memberOf))) as [string, string];
  }, 120_000);
  afterAll(() => site?.close());

  const memberOf = async (openid: string) =>
    answerOf<{ profile: { member: string } }>(await site.cloud.as(openid).call('account', 'session')).profile
      .member;
  const rows = (page: Page) => page.locator('.row-table__row');
  const search = async (page: Page, text: string) => {
    await page.getByLabel('查找会员').last().fill(text);
    await page.keyboard.press('Enter');
  };
  /** Opens Ann's drawer and one of the acts. */
  const openAct = async (page: Page, act: string) => {
    await page.goto(site.at(`/members?member=${ann}`));
    await page.getByText('推荐关系').waitFor();
    await page.getByRole('button', { name: '操作' }).click();
    await page.getByRole('menuitem', { name: act }).click();
    await page.getByRole('dialog').last().waitFor();
  };
  /** Leaves the result of an act, and the dialog with it. */
  const done = async (page: Page) => {
    await page.getByRole('button', { name: '完成' }).click();
    await page.locator('.ant-modal-wrap').waitFor({ state: 'detached' });
  };
  const reason = (page: Page) => page.getByRole('dialog').last().getByLabel(/原因/);

  it('are found by name, phone, its last four digits and number, as the field says', async () => {
    const { page, faults } = await site.signedIn('boss');
    await rows(page).nth(1).waitFor();
    const found: [text: string, by: string, count: number][] = [
      ['林', '按姓名查', 1],
      ['13800000002', '按手机号查', 1],
      ['0001', '按手机尾号查', 1],
      ['GP', '按会员号查', 2],
    ];
    for (const [text, by, count] of found) {
      await search(page, text);
      await page.getByText(by).waitFor();
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('.row-table__row').length === wanted,
        count,
      );
    }
    // A phone stands in no address, and under no saved name.
    await search(page, '13800000002');
    await rows(page).filter({ hasText: '138****0002' }).waitFor();
    expect(page.url()).not.toMatch(/0002/);
    expect(await page.getByRole('button', { name: '保存筛选' }).count()).toBe(0);
    await search(page, '没有这个人');
    await page.getByText('没有符合条件的会员').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are opened and left by the keyboard alone', async () => {
    const { page } = await site.signedIn('boss');
    await rows(page).nth(1).waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.classList.contains('row-table__row'))) break;
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('推荐关系').waitFor();
    // The second row is Bob, whom Ann invited.
    await page.getByText(ann).last().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('推荐关系').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.context().close();
  });

  it('show their figures of the published day, their orders and every day’s release', async () => {
    const { page } = await site.signedIn('boss', `/members?member=${ann}`);
    await page.getByText('截至 11月22日 日结').waitFor();
    const drawer = page.locator('.ant-drawer-body');
    // Two days of her own 36.00; Bob's 108.00 a day bring 54.00 from the second on, split into points and cash.
    const { available, cash, inPools } = answerOf<Record<string, number>>(
      await site.cloud.as('ann').call('points', 'home'),
    );
    for (const amount of [available, cash, inPools]) {
      const shown = (amount! / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
      await drawer.getByText(shown).first().waitFor();
    }
    await drawer.getByText('shop:1').waitFor();
    await drawer.getByRole('tab', { name: '每日释放' }).click();
    await drawer.getByText('11月22日').last().waitFor();
    await drawer.getByRole('tab', { name: '业绩' }).click();
    const first = drawer.getByRole('table', { name: '团队业绩' }).getByRole('row', { name: /直推/ });
    await first.getByText('9,000.00').waitFor();
    await drawer.getByRole('tab', { name: '关系', exact: true }).click();
    await drawer.getByText('个人 9,000.00').waitFor();
    await page.context().close();
  });

  it('are frozen for a reason, once, however many operators act; the second is told', async () => {
    const [one, other] = [await site.signedIn('boss'), await site.signedIn('helps')];
    await openAct(one.page, '冻结');
    await openAct(other.page, '冻结');
    const confirm = (page: Page) =>
      page.getByRole('dialog').last().getByRole('button', { name: '冻结' }).click();
    await confirm(one.page);
    await one.page.getByText('请写明原因').waitFor();
    for (const { page } of [one, other]) await reason(page).fill('疑似刷单，等待核实');
    await confirm(one.page);
    await one.page.getByText(/已冻结，从 .* 起停止释放/).waitFor();
    await done(one.page);
    await confirm(other.page);
    await other.page.getByText('这位会员已经冻结').waitFor();
    await openAct(one.page, '解冻');
    await reason(one.page).fill('核实无误');
    await one.page.getByRole('dialog').last().getByRole('button', { name: '解冻' }).click();
    await one.page.getByText(/已解冻，从 .* 起继续释放/).waitFor();
    expect([...one.faults, ...other.faults]).toEqual([]);
    await one.page.context().close();
    await other.page.context().close();
  });

  it('are moved from a future day, after it was shown whose team loses and whose gains what', async () => {
    const { page, faults } = await site.signedIn('boss');
    const { profile } = await register(site.cloud, 'cid', '13800000077');
    await page.goto(site.at(`/members?member=${bob}`));
    await page.getByText('推荐关系').waitFor();
    await page.getByRole('button', { name: '操作' }).click();
    await page.getByRole('menuitem', { name: '移动到其他推荐人' }).click();
    const dialog = page.getByRole('dialog').last();
    const inviter = dialog.getByLabel('新的推荐人（会员号）');
    await inviter.fill(bob);
    await dialog.getByText('会员不能做自己的推荐人').waitFor();
    await inviter.fill(profile.member);
    await dialog.getByText('随之移动的业绩 9,000.00 元').waitFor();
    await dialog.getByText('9,000.00 → 0.00').waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await reason(page).fill('登记时填错了推荐人');
    await dialog.getByRole('button', { name: '移动' }).click();
    await dialog.getByText(`已移动到 ${profile.member} 下面，从 11月23日 起`).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are not acted on twice when an answer is lost and the button pressed again', async () => {
    const { page } = await site.signedIn('boss');
    await openAct(page, '设置角色');
    const dialog = page.getByRole('dialog').last();
    await dialog.getByText('推广员').click();
    await reason(page).fill('邀请了很多朋友');
    await page.route(
      '**/http/operator',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const confirm = dialog.getByRole('button', { name: '设置角色' });
    await confirm.click();
    await dialog.getByText('没有收到答复，这次操作可能已经生效').waitFor();
    await confirm.click();
    await dialog.getByText('角色已设为推广员').waitFor();
    const acts = await (await site.cloud.store<AuditDoc>('audit')).find({ subject: ann }, { limit: 9 });
    expect(acts.filter(({ action }) => action === 'setRole')).toHaveLength(1);
    await page.context().close();
  });

  it('have their whole phone shown for a reason, and everything done to them stands in the audit', async () => {
    const { page, faults } = await site.signedIn('boss');
    await openAct(page, '查看完整手机号');
    await reason(page).fill('电话回访');
    await page.getByRole('dialog').last().getByRole('button', { name: '查看' }).click();
    await page.getByText('138 0000 0001').waitFor();
    await page.goto(site.at(`/audit?subject=${ann}`));
    await page.getByText('电话回访').waitFor();
    for (const act of ['冻结会员', '解冻会员', '查看完整手机号']) await page.getByText(act).first().waitFor();
    await rows(page).filter({ hasText: '冻结会员' }).last().click();
    await page.getByText('变更前').waitFor();
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = await textOf(file);
    expect(text.startsWith('\ufeff编号,')).toBe(true);
    expect(text).toContain('疑似刷单，等待核实');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
