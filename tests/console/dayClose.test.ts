import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';
import { close, pay } from '../builders/aSmallBrand';
import type { Cloud } from '../harness/cloud';
import { findingsOn } from '../harness/findings';
import { answerOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

async function memberOf(cloud: Cloud, openid: string): Promise<string> {
  const session = await cloud.as(openid).call('account', 'session');
  return answerOf<{ profile: { member: string } }>(session).profile.member;
}

/** 日结 with the real `dayClose.status` behind it. */
describe('the day close in the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' }, looks: { role: 'viewer' } });
  }, 120_000);
  afterAll(() => site?.close());

  const since = new Date('2026-11-22T00:12:00+08:00');
  const halfWay = { since, from: 0, at: new Date(since.getTime() + 5000), done: 50_000, of: 100_000 };

  /** The record of the newest day as it stands in the middle of a close. */
  async function stands(words: Partial<DayCloseDoc>): Promise<void> {
    const closes = await site.cloud.store<DayCloseDoc>('dayCloses');
    await closes.put({ ...(await closes.get('2026-11-22'))!, ...words });
  }

  it('lists the published days with their totals, newest first, and opens one by the keyboard', async () => {
    const { page, faults } = await site.signedIn('looks', '/day-close');
    const rows = page.locator('.row-table__row');
    await rows.nth(1).waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^11月22日\s+已发布\s+2\s+198\.00\s/),
      expect.stringMatching(/^11月21日\s+已发布\s+2\s+198\.00\s/),
    ]);
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('结果摘要（SHA-256）').waitFor();
    const checks = page.getByRole('table', { name: '校验' });
    await checks.getByRole('row', { name: /累计赠送 = 已释放.*34,500\.00.*34,500\.00.*相符/ }).waitFor();
    expect(await checks.getByText('不符').count()).toBe(0);
    for (const act of ['推进一步', '重新日结', '解释差额'])
      expect(await page.getByRole('button', { name: act }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows a close that is under way, warns on every page when it fails, and goes on when told', async () => {
    const { page, faults } = await site.signedIn('boss', '/day-close');
    await page.locator('.row-table__row').nth(1).waitFor();
    await stands({ phase: 'writing', progress: halfWay });
    await page.reload();
    await page.getByText('50,000').first().waitFor();
    await page.getByText('10,000 人/秒').waitFor();
    await page.getByText('15 秒').first().waitFor();

    await stands({ phase: 'failed', error: 'event paid:shop:9: the order counts already' });
    // It looks again by itself while a day is under way.
    await page.getByText('11月22日 日结失败', { exact: true }).waitFor();
    await page
      .getByText(/event paid:shop:9/)
      .first()
      .waitFor();
    await page.goto(site.at('/members'));
    await page.getByText('11月22日 日结失败', { exact: true }).waitFor();

    await stands({ phase: 'published', error: null });
    await page.goto(site.at('/day-close'));
    await page.reload();
    await page.getByRole('button', { name: '推进一步' }).click();
    await page.getByText('没有需要推进的日结').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('explains what two days differ by, cause by cause', async () => {
    await pay(site.cloud, '7', await memberOf(site.cloud, 'bob'), '9000.00');
    await close(site.cloud, '2026-11-23');
    const { page, faults } = await site.signedIn('boss', '/day-close?day=2026-11-23');
    await page.getByRole('button', { name: '解释差额' }).click();
    const causes = page.getByRole('table', { name: '释放与前一天相差' });
    // Bob's second order brings 108.00 of its own, and 54.00 to Ann.
    await causes.getByRole('row', { name: /新订单开始释放.*1.*\+108\.00/ }).waitFor();
    await causes.getByRole('row', { name: /团队释放增加.*1.*\+54\.00/ }).waitFor();
    await page.getByText('各项之和与差额相符').waitFor();
    expect(await findingsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('begins a day anew that failed, and publishes it when told to go on', async () => {
    const events = await site.cloud.store<EventDoc>('events');
    site.cloud.local.clock.set(new Date('2026-11-23T09:41:00+08:00'));
    await pay(site.cloud, '8', await memberOf(site.cloud, 'bob'), '9000.00');
    await events.update('paid:shop:8', { releasedBefore: 10_000_000_00 });
    await close(site.cloud, '2026-11-24');
    const { page, faults } = await site.signedIn('boss', '/day-close?day=2026-11-24');
    await page.getByRole('button', { name: '重新日结' }).click();
    const dialog = page.getByRole('dialog').last();
    await events.update('paid:shop:8', { releasedBefore: 0 });
    await dialog.getByLabel('原因', { exact: true }).fill('记录已更正');
    await dialog.getByRole('button', { name: '重新日结' }).click();
    await dialog.getByText('已开始第 2 次').waitFor();
    await page.getByRole('button', { name: '完成' }).click();
    await page.goto(site.at('/day-close'));
    await page.getByRole('button', { name: '推进一步' }).click();
    await page.getByText('已推进：11月24日 已发布').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
