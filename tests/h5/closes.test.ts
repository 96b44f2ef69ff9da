import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { openBrowser } from './browser';

/** The page on which operators watch the closes, in Chromium, with the real `dayClose.status` behind it. */
describe('watching the closes', () => {
  let cloud: Cloud;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    const closes = { path: '/closes', dir: join(__dirname, '../../demo/closes') };
    cloud = await startCloud({ clockStart: smallBrandStart, staticSites: [closes] });
    await aSmallBrand(cloud);
    await cloud.operator('viewer');
    cloud.local.wechat.identities.register([{ openid: 'operator-viewer', label: '值班运营' }]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cloud?.close();
  });

  it('lists the published days, newest first, and follows a close that is under way', async () => {
    const { page, faults } = await openDesk(browser);
    await page.goto(`${cloud.local.url}/closes/`);
    await page.getByText('11月22日 日结').waitFor();
    expect(await page.locator('#closes tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^11月22日\s+已发布\s+2\s+198\.00\s/),
      expect.stringMatching(/^11月21日\s+已发布\s+2\s+198\.00\s/),
    ]);

    await stands({ phase: 'writing', progress: halfWay });
    await page.locator('#phase').getByText('写入中').waitFor();
    expect(await page.locator('#progress').textContent()).toMatch(/50,000\s*\/ 100,000/);
    expect(await page.locator('#rate').textContent()).toBe('10,000 人/秒');
    expect(await page.locator('#left').textContent()).toBe('15 秒');

    await stands({ phase: 'failed', error: 'event paid:shop:9: the order counts already' });
    await page.locator('#alarms').getByText('11月22日 未能发布').waitFor();
    expect(await page.locator('#alarms').textContent()).toContain('event paid:shop:9');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const since = new Date('2026-11-22T00:12:00+08:00');
  const halfWay = { since, from: 0, at: new Date(since.getTime() + 5000), done: 50_000, of: 100_000 };

  /** The record of the newest day as it stands in the middle of a close. */
  async function stands(words: Partial<DayCloseDoc>): Promise<void> {
    const closes = await cloud.store<DayCloseDoc>('dayCloses');
    await closes.put({ ...(await closes.get('2026-11-22'))!, ...words });
  }
});

async function openDesk(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}
