import type { Page } from 'playwright-core';
import type { ImportDoc } from '../../cloudfunctions/shared/store/imports';
import type { MemberDoc } from '../../cloudfunctions/shared/store/members';
import type { OperatorSessionDoc } from '../../cloudfunctions/shared/store/operators';
import { memberHeading, orderHeading } from '../harness/brand';
import { findingsOn } from '../harness/findings';
import { type ConsoleSite, openConsoleSite, signIn } from './consoleSite';
import { textOf } from './download';

/** 数据导入: from files to members and orders, and whatever can come between. */
describe('an import in the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({
      boss: { name: '许静' },
      money: { name: '钱进', role: 'finance' },
      helps: { name: '丁一', role: 'support' },
    });
  }, 120_000);
  afterAll(() => site?.close());

  const memberRow = (id: string, phone: string, inviter = '') =>
    `${id},${phone},"甲, 乙",${inviter},2026-08-01T10:00:00+08:00,web`;
  const orderRow = (number: string, member: string, amount = '3000') =>
    `${number},${member},${amount},2026-11-05T10:00:00+08:00,web,fmcg,,`;
  const csv = (heading: string, ...rows: string[]) => `\ufeff${[heading, ...rows].join('\r\n')}\r\n`;
  const choose = async (page: Page, kind: '会员 CSV' | '订单 CSV', name: string, text: string) => {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page
      .locator('input[type=file]')
      .nth(kind === '会员 CSV' ? 0 : -1)
      .setInputFiles(file);
    await page.getByText(name).first().waitFor();
  };
  const check = (page: Page) => page.getByRole('button', { name: '检查', exact: true }).click();
  const begin = async (page: Page) => {
    await page.getByRole('button', { name: '开始导入' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByLabel(/原因/).fill('迁移旧系统的数据');
    await dialog.getByRole('button', { name: '开始导入' }).click();
    await dialog.getByText('已开始导入').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
  };
  const imports = () => site.cloud.store<ImportDoc>('imports');

  it('marks bad rows, skips them only when somebody says so, and writes the rest', async () => {
    const { page, faults } = await site.signedIn('boss', '/import');
    const members = csv(
      memberHeading,
      memberRow('A1', '19900000001'),
      memberRow('A2', '1990000000x', 'A1'),
      memberRow('A3', '19900000003', 'A1'),
    );
    await choose(page, '会员 CSV', '会员.csv', members);
    await choose(page, '订单 CSV', '订单.csv', csv(orderHeading, orderRow('X1', 'A1'), orderRow('X2', 'A2')));
    await page.getByRole('table', { name: '会员的前 3 行' }).getByText('甲, 乙').first().waitFor();
    await check(page);
    await page.getByText('有 2 行有问题，现在什么都不会导入').waitFor();
    const bad = page.getByRole('table', { name: '有问题的行' });
    await bad.getByRole('row', { name: /会员 3 手机号：不是 11 位手机号 A2,1990000000x/ }).waitFor();
    await bad.getByRole('row', { name: /订单 3 会员号：会员（会员文件第 3 行）有问题/ }).waitFor();
    await page.getByRole('table', { name: '会员的前 3 行' }).getByText('不是 11 位手机号').waitFor();
    expect(await findingsOn(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const told = await textOf(file);
    expect(told).toContain('会员,3,手机号：不是 11 位手机号');
    expect(told).not.toContain('199000');
    const again = page.getByRole('button', { name: '按这个选择再检查' });
    expect(await again.isDisabled()).toBe(true);
    await page.getByText('跳过有问题的 2 行').click();
    await again.click();
    await page.getByText('将跳过下面 2 行，只导入其余的').waitFor();
    await begin(page);
    await page.getByText('导入完成，会员和订单已经生效').waitFor();
    await page.getByText('已写入 3 / 3 行').waitFor();
    await page.getByRole('link', { name: '查看订单' }).click();
    await page.locator('.row-table__row').filter({ hasText: 'import:X1' }).waitFor();
    expect(await (await site.cloud.store<MemberDoc>('members')).get('A2')).toBeNull();

    await page.goto(site.at('/audit?action=import'));
    await page.locator('.row-table__row').filter({ hasText: '迁移旧系统的数据' }).click();
    const changes = page.getByRole('table', { name: '变更' });
    await changes.getByRole('row', { name: /会员文件 无 会员\.csv/ }).waitFor();
    await changes.getByRole('row', { name: /跳过的行 无 2/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes on where it was after a reload, a lost answer and an ended session, which is told', async () => {
    const { page } = await site.signedIn('boss', '/import');
    const rows = Array.from({ length: 1200 }, (_, at) => orderRow(`Y${at}`, 'A1', '100'));
    await choose(page, '订单 CSV', '大订单.csv', csv(orderHeading, ...rows));
    // The file comes in more than one part; the answer to one is lost.
    await page.route('**/http/orders', lose('uploadPart'));
    await check(page);
    await page.getByText('每一行都可以导入').waitFor();
    await page.unroute('**/http/orders');
    await page.reload();
    await page.getByText('每一行都可以导入').waitFor();

    const hold = await holdWriting(page);
    await begin(page);
    await page.getByText('正在写入').waitFor();
    // Half an hour of nothing: the session is gone when the slice is asked for.
    await endSessions();
    hold();
    await page.getByText('登录已结束，请重新登录').waitFor();
    const { importId } = await underWay();
    expect((await (await imports()).get(importId))?.status).toBe('writing');
    await page.unroute('**/http/orders');
    await page.route('**/http/orders', lose('continueImport'));
    await signIn(page, 'boss');
    await page.getByText('导入完成，会员和订单已经生效').waitFor();
    await page.getByText('已写入 1,200 / 1,200 行').waitFor();
    expect(await (await site.cloud.store('orders')).count({ import: importId })).toBe(1200);
    await page.goto(site.at('/import'));
    await page.locator('.row-table__row').filter({ hasText: '大订单.csv' }).getByText('已完成').waitFor();
    await page.context().close();
  });

  it('of two operators is begun by one, and the other is told', async () => {
    const [one, other] = [await site.signedIn('boss', '/import'), await site.signedIn('money', '/import')];
    await choose(other.page, '订单 CSV', '同一份.csv', csv(orderHeading, orderRow('Z1', 'A1')));
    await check(other.page);
    await other.page.getByText('每一行都可以导入').waitFor();
    await one.page.reload();
    await one.page.locator('.row-table__row').filter({ hasText: '同一份.csv' }).click();
    await one.page.getByRole('button', { name: '开始导入' }).click();
    await one.page.getByRole('dialog').last().getByLabel(/原因/).fill('补录订单');
    await begin(other.page);
    await one.page.getByRole('dialog').last().getByRole('button', { name: '开始导入' }).click();
    await one.page.getByText('这次导入已经开始').waitFor();
    await other.page.getByText('导入完成').waitFor();
    expect([...one.faults, ...other.faults]).toEqual([]);
    await one.page.context().close();
    await other.page.context().close();
  });

  it('of members is for administrators; who only helps sees no import at all', async () => {
    const { page } = await site.signedIn('money', '/import');
    await page.getByText('你的角色只能导入订单').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(1);
    await page.context().close();
    const helps = await site.signedIn('helps', '/import');
    await helps.page.getByText('你的角色不能查看这个页面').waitFor();
    expect(await helps.page.getByRole('link', { name: '数据导入' }).count()).toBe(0);
    await helps.page.context().close();
  });

  it('says what a file is that is no CSV of ours', async () => {
    const { page } = await site.signedIn('boss', '/import');
    await choose(page, '订单 CSV', '缺列.csv', 'order_id,amount\n1,2\n');
    await check(page);
    await page.getByText('文件缺少这些列：member_id, paid_at').waitFor();
    await choose(page, '订单 CSV', '空的.csv', '');
    await check(page);
    await page.getByText('文件不是带表头的 CSV').waitFor();
    await page.context().close();
  });

  /** Lets the first call of an action reach the server, and loses its answer. */
  function lose(action: string) {
    let isLost = false;
    return async (route: import('playwright-core').Route) => {
      if (isLost || !route.request().postData()?.includes(`"${action}"`)) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    };
  }

  /** Keeps the writing from the server until the returned function is called. */
  async function holdWriting(page: Page): Promise<() => void> {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/http/orders', async (route) => {
      if (route.request().postData()?.includes('"continueImport"')) await held;
      await route.continue();
    });
    return release;
  }

  async function endSessions(): Promise<void> {
    const sessions = await site.cloud.store<OperatorSessionDoc>('operatorSessions');
    for (const { _id } of await sessions.find({}, { limit: 100 })) await sessions.remove(_id);
  }

  async function underWay(): Promise<{ importId: string }> {
    const [found] = await (await imports()).find({ status: 'writing' }, { limit: 1 });
    if (!found) throw new Error('no import is under way');
    return { importId: found._id };
  }
});
