import type { PlanVersionView } from '../../cloudfunctions/shared/contract/plans';
import { aDesk, signedIn } from '../harness/desk';
import { answerOf, refusalOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

/** 奖金制度: a draft, what it changes, and its publication. */
describe('the plan in the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' }, looks: { role: 'viewer' } });
  }, 120_000);
  afterAll(() => site?.close());

  const versions = async () => {
    const desk = await signedIn(site.cloud, 'boss');
    return answerOf<{ versions: PlanVersionView[] }>(await desk.call('plans', 'history')).versions;
  };

  it('is seen and not changed by who may not publish', async () => {
    const { page, faults } = await site.signedIn('looks', '/plans');
    await page.getByText('只有管理员可以起草和发布').waitFor();
    expect(await page.getByRole('button', { name: '新建草稿' }).count()).toBe(0);
    const looks = await signedIn(site.cloud, 'looks');
    const publication = { version: 2, plan: 'two-level', effectiveFrom: '2026-12-01' };
    expect(refusalOf(await looks.call('plans', 'publish', publication))).toBe('NOT_ALLOWED');
    expect(refusalOf(await aDesk(site.cloud).call('plans', 'publish', publication))).toBe('NOT_SIGNED_IN');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is drafted field by field, kept over a reload, published for a coming day, and in the audit', async () => {
    const { page, faults } = await site.signedIn('boss', '/plans');
    await page.getByRole('button', { name: '新建草稿' }).first().click();
    await page.getByRole('menuitem', { name: /从预设 two-level/ }).click();
    await page.getByRole('heading', { name: '草稿 v2' }).waitFor();
    const rate = page.getByLabel('每日比例（按订单金额）');
    await rate.fill('快一点');
    await page.getByText('请填数字，例如 1.5').first().waitFor();
    await rate.fill('1.5');
    await page.getByText('请填数字，例如 1.5').waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.getByLabel('每日比例（按订单金额）').inputValue()).toBe('1.5');
    await page.getByLabel('生效日').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await page.getByText('发布前还要：逐项确认、确认原因、法律意见').waitFor();
    for (const box of await page.getByLabel('我知道这一项的风险，仍要发布').all()) await box.check();
    await page.getByLabel(/确认原因/).fill('试运行，已与法务逐条核对');
    await page
      .getByLabel(/法律意见/)
      .first()
      .fill('法律意见书 2026-07');
    await page.getByText('可以发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('button', { name: /^发布 v2，12月1日起生效/ }).click();
    const dialog = page.getByRole('dialog').last();
    const outcome = dialog.getByRole('status').or(dialog.getByRole('alert'));
    await outcome.waitFor();
    expect(await outcome.textContent()).toContain('v2 已发布，从 12月1日 起生效。');

    const [newest] = (await versions()).sort((a, b) => b.version - a.version);
    expect(newest).toMatchObject({
      version: 2,
      effectiveFrom: '2026-12-01',
      plan: { release: { dailyRate: '0.015' } },
      acknowledgement: { by: 'op:boss', reason: '试运行，已与法务逐条核对' },
    });
    await page.goto(site.at('/audit'));
    await page.getByText('发布奖金制度').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
