import type { Page } from 'playwright-core';
import type { AuditDoc } from '../../cloudfunctions/shared/store/audit';
import { pay } from '../builders/aSmallBrand';
import { findingsOn } from '../harness/findings';
import { answerOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';
import { textOf } from './download';

/** What operators find and do in 订单. */
describe('orders in the console', () => {
  let site: ConsoleSite;
  let ann: string;
  beforeAll(async () => {
    site = await openConsoleSite({
      boss: { name: '许静' },
      money: { name: '钱进', role: 'finance' },
      helps: { name: '丁一', role: 'support' },
    });
    ann = answerOf<{ profile: { member: string } }>(await site.cloud.as('ann').call('account', 'session'))
      .profile.member;
    for (let at = 0; at < 55; at++) await pay(site.cloud, `M${100 + at}`, ann, '100.00');
  }, 120_000);
  afterAll(() => site?.close());

  const rows = (page: Page) => page.locator('.row-table__row');
  const shows = (page: Page, count: number) =>
    page.waitForFunction((wanted) => document.querySelectorAll('.row-table__row').length === wanted, count);
  const search = async (page: Page, text: string) => {
    await page.getByLabel('查找订单').fill(text);
    await page.keyboard.press('Enter');
  };
  const openRefund = async (page: Page, order: string) => {
    await page.goto(site.at(`/orders?order=${order}`));
    await page.locator('.ant-drawer-body').getByText('日结读取的事件').waitFor();
    await page.getByRole('button', { name: '退款', exact: true }).click();
    await page.getByRole('dialog').last().getByLabel('退款金额（元）').waitFor();
    return page.getByRole('dialog').last();
  };
  const acts = async (subject: string) =>
    (await site.cloud.store<AuditDoc>('audit')).find({ subject }, { limit: 9 });

  it('are found by number, source and number, member, status and day, as the address says', async () => {
    const { page, faults } = await site.signedIn('helps', '/orders');
    await shows(page, 50);
    const found: [text: string, by: string, count: number][] = [
      ['M10', '按订单号查', 10],
      ['shop:2', '按来源和订单号查', 1],
      [ann, '按会员号查', 50],
    ];
    for (const [text, by, count] of found) {
      await search(page, text);
      await page.getByText(by).waitFor();
      await shows(page, count);
    }
    expect(page.url()).toContain(`q=${ann}`);
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByLabel('来源').fill('nobody');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的订单').waitFor();
    await page.goto(site.at('/orders?to=2026-11-20'));
    await shows(page, 2);
    await page.goto(site.at('/orders?from=2026-11-23&to=2026-11-22'));
    await page.getByText('结束的日子早于开始的日子').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are opened and left by the keyboard alone, and lead to their member and back', async () => {
    const { page, faults } = await site.signedIn('boss', '/orders?q=shop:1');
    await rows(page).first().waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.classList.contains('row-table__row'))) break;
    }
    await page.keyboard.press('Enter');
    const drawer = page.locator('.ant-drawer-body');
    await drawer.getByText('日结读取的事件').waitFor();
    await drawer.getByText('林小满').waitFor();
    // Two days of her own 36.00 and two of 54.00 for what Bob released.
    await drawer.getByText('180.00').waitFor();
    await drawer.getByRole('link', { name: ann }).click();
    await page.getByText('推荐关系').waitFor();
    await page.getByRole('link', { name: 'shop:M154' }).click();
    await drawer.getByText('日结读取的事件').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ant-drawer-body').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are refunded with the effect in figures before, and it stands in the audit', async () => {
    const { page, faults } = await site.signedIn('money', '/orders');
    const dialog = await openRefund(page, 'shop:2');
    await dialog.getByLabel('退款金额（元）').fill('9000.01');
    await dialog.getByText(/请填写大于 0、不超过 9,000.00 的金额/).waitFor();
    expect(await dialog.getByRole('button', { name: '退款', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('退款金额（元）').fill('3000');
    const effect = dialog.getByRole('table', { name: '退款后的变化' });
    for (const figure of ['27,000.00', '15,000.00', '12,000.00', '6,000.00'])
      await effect.getByText(figure).first().waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await dialog.getByLabel(/原因/).fill('买家退货一件');
    await dialog.getByRole('button', { name: '退款', exact: true }).click();
    await dialog.getByText(/已退款 3,000.00 元，从 11月23日 起计入日结/).waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    const drawer = page.locator('.ant-drawer-body');
    await drawer.getByText('操作员退款').waitFor();
    await drawer.getByText('付款 9,000.00').waitFor();
    await drawer.getByRole('link', { name: '查看这笔订单的审计日志' }).click();
    await rows(page).filter({ hasText: '订单退款' }).click();
    const changes = page.getByRole('table', { name: '变更' });
    await changes.getByRole('row', { name: /积分池 27,000.00 15,000.00/ }).waitFor();
    await changes.getByRole('row', { name: /状态 已付款 部分退款/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are refunded by one of two operators at once; the other is told, and nothing is refunded twice', async () => {
    const [one, other] = [await site.signedIn('boss'), await site.signedIn('money')];
    const dialogs = [await openRefund(one.page, 'shop:M101'), await openRefund(other.page, 'shop:M101')];
    for (const dialog of dialogs) {
      await dialog.getByLabel('退款金额（元）').fill('40');
      await dialog.getByLabel(/原因/).fill('少发一件');
    }
    const confirm = (at: number) => dialogs[at]!.getByRole('button', { name: '退款', exact: true }).click();
    await confirm(0);
    await dialogs[0]!.getByText(/已退款 40.00 元/).waitFor();
    await confirm(1);
    await dialogs[1]!.getByText('就在刚才，这笔订单又退了一笔款').waitFor();
    expect(await acts('shop:M101')).toHaveLength(1);
    expect([...one.faults, ...other.faults]).toEqual([]);
    await one.page.context().close();
    await other.page.context().close();
  });

  it('are not refunded twice when an answer is lost and the button pressed again', async () => {
    const { page } = await site.signedIn('boss');
    const dialog = await openRefund(page, 'shop:M102');
    await dialog.getByRole('button', { name: '全部' }).click();
    await dialog.getByRole('table', { name: '退款后的变化' }).waitFor();
    await dialog.getByLabel(/原因/).fill('整单取消');
    await page.route(
      '**/http/orders',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const confirm = dialog.getByRole('button', { name: '退款', exact: true });
    await confirm.click();
    await dialog.getByText('没有收到答复，这次操作可能已经生效').waitFor();
    await confirm.click();
    await dialog.getByText(/已退款 100.00 元/).waitFor();
    expect(await acts('shop:M102')).toHaveLength(1);
    await dialog.getByRole('button', { name: '完成' }).click();
    // Nothing is left to be refunded.
    await page.locator('.ant-drawer-header').getByText('已全额退款').waitFor();
    expect(await page.getByRole('button', { name: '退款', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('are not refunded by who only helps, and the server says so, too', async () => {
    const { page } = await site.signedIn('helps', '/orders?order=shop:1');
    await page.locator('.ant-drawer-body').getByText('日结读取的事件').waitFor();
    expect(await page.getByRole('button', { name: '退款', exact: true }).count()).toBe(0);
    const status = await page.evaluate(async () => {
      const data = { order: 'shop:1', amount: 1, refundedBefore: 0, reason: '试试', request: 'x' };
      const response = await fetch('/http/orders', {
        method: 'POST',
        headers: { authorization: `Bearer ${sessionStorage.getItem('console.session')}` },
        body: JSON.stringify({ action: 'refund', data }),
      });
      return response.status;
    });
    expect(status).toBe(403);
    expect(await acts('shop:1')).toEqual([]);
    await page.context().close();
  });

  it('are kept as a file of all pages of what is filtered, also where an answer is lost', async () => {
    const { page, faults } = await site.signedIn('helps', '/orders?q=M1');
    await shows(page, 50);
    await page.route('**/http/orders', (route) => route.abort(), { times: 1 });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('订单-2026-11-22.csv');
    const lines = (await textOf(file)).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff订单号,来源,会员号,渠道,状态,金额（元）,已退款（元）,赠送积分,付款时间,计入日',
    );
    expect(lines).toHaveLength(1 + 55 + 1);
    expect(lines[1]).toMatch(
      /^shop:M100,shop,GP\d{10},,已付款,100.00,0.00,0.00,2026-11-22 00:12:00,2026-11-23$/,
    );
    await page.getByText('已导出 55 条').waitFor();
    expect(faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([]);
    await page.context().close();
  });

  it('stop being exported when somebody says so', async () => {
    const { page } = await site.signedIn('helps', '/orders?q=M1');
    await shows(page, 50);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/http/orders', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '导出 CSV' }).click();
    await page.getByText('已读取 0 条').waitFor();
    await page.getByRole('button', { name: '停止导出' }).click();
    release();
    await page.getByText('已停止导出，没有保存文件').waitFor();
    await page.getByRole('button', { name: '导出 CSV' }).waitFor();
    await page.context().close();
  });
});
