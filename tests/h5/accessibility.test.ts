import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { findingsOn } from '../harness/findings';
import { type ClientSite, openClientSite } from './clientSite';
import { pages } from './pages';

describe('every page, for those who see little or nothing', () => {
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
    it.each(pages)('%s has no serious finding of axe', async (path, openid) => {
      const { page, faults } = await site.phoneOf(openid, { colorScheme });
      await page.goto(site.at(path));
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => document.querySelector('.page-root .bone') === null);
      expect({ findings: await findingsOn(page), faults }).toEqual({ findings: [], faults: [] });
      await page.context().close();
    });
  });

  it('is worked with the keyboard alone', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/home/index'));
    await page.locator('#today').focus();
    await page.keyboard.press('Enter');
    await page.getByText('1.2% × 1 笔订单金额 3,000.00 = 36.00').waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
    await page.waitForFunction(() => document.activeElement?.className.includes('sheet__close'));
    await page.keyboard.press('Escape');
    await page.locator('#day-sheet').waitFor({ state: 'detached' });
    expect(await focused()).toBe('today');

    await page.goto(site.at('/pages/poster/index'));
    await page.locator('#save-poster').focus();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('海报.jpg');
    await page.context().close();
  });
});
