import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

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
    expect(await page.getByRole('button', { name: '推进一步' }).count()).toBe(0);
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
});
