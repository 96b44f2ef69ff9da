import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';
import { pages } from './pages';

const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

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

interface Axe {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** What axe finds serious or worse, with the places where it found it. */
async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as Axe).axe.run(options),
    // A label is a sentence with date and unit, which the figures in a cell of a calendar leave out.
    { rules: { 'label-content-name-mismatch': { enabled: false } } },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
