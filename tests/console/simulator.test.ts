import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { MemberDoc } from '../../cloudfunctions/shared/store/members';
import { signedIn } from '../harness/desk';
import { refusalOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

/** 测算: what a draft would do, over people who do not exist and over the brand's own history. */
describe('the simulator in the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({
      boss: { name: '许静' },
      money: { role: 'finance' },
      helps: { role: 'support' },
      looks: { role: 'viewer' },
    });
  }, 120_000);
  afterAll(() => site?.close());

  const drafting = async () => {
    const desk = await site.signedIn('boss', '/plans');
    await desk.page.getByRole('button', { name: '新建草稿' }).first().click();
    await desk.page.getByRole('menuitem', { name: /从预设 two-level/ }).click();
    await desk.page.getByRole('heading', { name: '草稿 v2' }).waitFor();
    return desk;
  };
  const figure = async (page: Page, name: string) =>
    (await page.locator('.figures__one', { hasText: name }).locator('.figures__value').textContent()) ?? '';

  it('holds a slower draft against the plan in force over generated people', async () => {
    const { page, faults } = await drafting();
    await page.getByText('生成的人群').click();
    await page.getByLabel('会员数').fill('300');
    await page.getByLabel('天数').fill('60');
    await page.getByLabel('每日比例（按订单金额）').fill('0.1');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText(/生成的人群（种子 1）.*300 位会员，\d+ 笔订单，都不是真人/).waitFor();
    expect(await page.getByText('这是按假设计算的，不是预测，也不是承诺').count()).toBe(1);
    expect(await figure(page, '释放变多')).toMatch(/^0 人/);
    expect(await figure(page, '释放变少')).toMatch(/^[1-9]\d* 人合计/);
    // A tenth of a percent a day leaves most of the pools after two years; what is in force has emptied them by then.
    expect(await figure(page, '期末积分池余额')).toMatch(/万现行 v1 0$/);
    expect(await figure(page, '积分池全部释放完')).toMatch(/^期末还没有现行 v1 2027年\d+月$/);
    const losses = page.getByRole('table', { name: '减少最多的 10 位' }).getByRole('row');
    expect(await losses.count()).toBe(11);
    expect(await page.locator('.simulator__result a').count()).toBe(0);

    await page.getByText('成本与毛利').click();
    await page.getByRole('img', { name: /^释放成本，.*；毛利，/ }).waitFor();
    const result = page.locator('.figures__one', { hasText: '减释放成本' });
    expect(await result.textContent()).toContain('毛利 40% 减释放成本');
    await page.getByLabel('毛利率（%）').fill('12.5');
    await page.getByText('毛利 12.5% 减释放成本').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出每月明细' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('制度,月份,阶段,成交,退款,赠送,释放');
    expect(lines.filter((line) => line.startsWith('草稿,')).length).toBe((lines.length - 1) / 2);

    await page.getByLabel('每日比例（按订单金额）').fill('1.2');
    await page.getByText('参数在这次测算之后改过').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('runs over the real history, under a plan that changes on a day, and names the members', async () => {
    const members = await site.cloud.store<MemberDoc>('members');
    const [bob] = await members.find({ number: 1 }, { limit: 1 });
    const { page, faults } = await drafting();
    await page.getByLabel('倍数').nth(1).fill('2.6');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('11月21日至11月22日的真实历史：2 位会员，2 笔订单').waitFor();
    // Bob's 9000 yuan grant 23 400 points instead of 27 000.
    const link = page.getByRole('link', { name: bob!._id });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`#/members?member=${bob!._id}`);
    const losses = page.getByRole('table', { name: '减少最多的 10 位' });
    expect(await losses.getByRole('row').nth(1).textContent()).toBe(`${bob!._id}27,000.0023,400.00-3,600.00`);
    await page.getByText('某一天').click();
    await page.getByRole('button', { name: '重新测算' }).click();
    // Orders that were paid before keep their grants.
    await page.getByText(/11月23日起用草稿，此前付款的订单仍按当时的制度赠送/).waitFor();
    expect(await figure(page, '不变')).toBe('2 人');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells how far it is, stops when told to, and runs nothing that has to be put right', async () => {
    const { page, faults } = await drafting();
    await page.getByText('生成的人群').click();
    await page.getByLabel('会员数').fill('60000');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText(/正在逐日计算，\d+%/).waitFor();
    await page.getByRole('progressbar', { name: '测算进度' }).waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止，没有结果。').waitFor();
    expect(await page.getByText('这是按假设计算的').count()).toBe(0);
    await page.getByLabel('会员数').fill('');
    await page.getByText('请把上面的数字填完整。').waitFor();
    await page.getByLabel('每日比例（按订单金额）').fill('快');
    await page.getByText('请先改正左边的参数。').waitFor();
    expect(await page.getByRole('button', { name: '开始测算' }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is there for finance, over a published plan, and for nobody who may not see all amounts', async () => {
    const { page: finance } = await site.signedIn('money', '/plans');
    await finance.getByRole('button', { name: '开始测算' }).click();
    await finance.getByText('的真实历史：2 位会员').waitFor();
    await finance.context().close();
    for (const user of ['looks', 'helps']) {
      const { page } = await site.signedIn(user, '/plans');
      await page.getByText('只有管理员可以起草和发布').waitFor();
      expect(await page.getByRole('button', { name: '开始测算' }).count()).toBe(0);
      const desk = await signedIn(site.cloud, user);
      expect(refusalOf(await desk.call('plans', 'pastDays'))).toBe('NOT_ALLOWED');
      await page.context().close();
    }
  });
});
