import type { Page } from 'playwright-core';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';

/** The points card that stands before the app is there. */
describe('the early card', () => {
  let site: ClientSite;
  const home = '/pages/home/index';
  const ofCard = '.hero';

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  /** Lets the app's script wait until told. */
  async function holdApp(page: Page): Promise<() => void> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/js\/app\./, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  it('has the figures, the place and the look of the one that the app draws, and gives way to it', async () => {
    const { page } = await site.phoneOf('ann');
    const release = await holdApp(page);
    await page.goto(site.at(home), { waitUntil: 'commit' });
    await page.locator('.early .hero .today__amount').waitFor();
    const early = await page.locator(ofCard).evaluate(seen);
    const shot = await page.locator(ofCard).screenshot();
    release();
    await page.locator('#points-card #today').waitFor();
    await page.locator('.early').waitFor({ state: 'detached' });
    expect(await page.locator(ofCard).evaluate(seen)).toEqual(early);
    expect(Buffer.compare(await page.locator(ofCard).screenshot(), shot)).toBe(0);
    await page.context().close();
  });

  it('covers the amounts of who had them covered, in the type size and look that were chosen', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at(home));
    await page.locator('#toggle-amounts').tap();
    await page.goto(site.at('/pages/settings/index'));
    await page.getByText('特大').tap();
    await page.getByText('深色').tap();
    const release = await holdApp(page);
    await page.goto('about:blank');
    await page.goto(site.at(home), { waitUntil: 'commit' });
    await page.locator('.early .amount--hidden').first().waitFor();
    const early = await page.locator(ofCard).evaluate(seen);
    expect(early.text ?? '').not.toMatch(/\d\.\d\d/);
    release();
    await page.locator('.early').waitFor({ state: 'detached' });
    expect(await page.locator(ofCard).evaluate(seen)).toEqual(early);
    await page.context().close();
  });

  it('lets touches through, and says nothing twice', async () => {
    const { page } = await site.phoneOf('ann');
    const release = await holdApp(page);
    await page.goto(site.at(home), { waitUntil: 'commit' });
    await page.locator('.early .hero').waitFor();
    expect(await page.locator('.early').evaluate((cover) => getComputedStyle(cover).pointerEvents)).toBe(
      'none',
    );
    expect(await page.locator('[id=points-card], [id=today]').count()).toBe(0);
    release();
    await page.locator('#today').tap();
    await page.locator('.sheet').waitFor();
    expect(await page.locator('.hero').count()).toBe(1);
    await page.context().close();
  });

  it('is drawn for members alone, and for no manager', async () => {
    const { page } = await site.phoneOf('passer-by');
    const release = await holdApp(page);
    await page.goto(site.at(home), { waitUntil: 'commit' });
    await page.waitForResponse(/\/wechat\/call\/points/);
    await page.waitForTimeout(300);
    expect(await page.locator('.early').count()).toBe(0);
    release();
    await page.locator('#go-register').waitFor();
    await page.context().close();
  });
});

/** What somebody sees of a part: its words, its place and its colours. */
function seen(part: Element) {
  const { x, y, width, height } = part.getBoundingClientRect();
  const { color, backgroundColor, fontSize } = getComputedStyle(part);
  return { text: part.textContent, x, y, width, height, color, backgroundColor, fontSize };
}
