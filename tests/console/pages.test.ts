import type { Page } from 'playwright-core';
import { findingsOn } from '../harness/findings';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

/** Every page at both sizes, light and dark. */
describe('every page of the console', () => {
  let site: ConsoleSite;
  const pages: Record<string, string> = {
    '/overview': '看板',
    '/members': '会员',
    '/orders': '订单',
    '/orders?order=shop:1': '订单',
    '/day-close': '日结',
    '/adjustments': '积分调整',
    '/plans': '奖金制度',
    '/operators': '操作员',
    '/import': '数据导入',
    '/audit': '审计日志',
  };
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' } });
  }, 120_000);
  afterAll(() => site?.close());

  it.each([
    [1440, 900, 'light'],
    [1440, 900, 'dark'],
    [1024, 768, 'light'],
    [1024, 768, 'dark'],
  ] as const)(
    'at %ix%i, %s, fits, logs no error and has no serious finding',
    async (width, height, colorScheme) => {
      const { page, faults } = await site.signedIn('boss', '/members', { width, height, colorScheme });
      for (const [path, name] of Object.entries(pages)) {
        await page.goto(site.at(path));
        await page.getByRole('heading', { name }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.waitForFunction(() => document.querySelector('.ant-skeleton, .bones') === null);
        expect([path, await beyond(page)]).toEqual([path, 0]);
        expect([path, await findingsOn(page)]).toEqual([path, []]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});

/** Pixels that the page is wider than the window. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
