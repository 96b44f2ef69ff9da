import type { Page } from 'playwright-core';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';
import { pages } from './pages';

/** The smallest phone that there is (design.md): whatever the type size, nothing sticks out and nothing is cut off. */
const smallest = { width: 320, height: 568 };

/** What a reader may have chosen in the settings, and what a phone may have chosen for every page. */
const readers = [
  ['the standard type', 'standard', 16],
  ['the largest of our own', 'larger', 16],
  ['a phone whose type is half as large again', 'standard', 24],
] as const;

describe('every page on the smallest phone', () => {
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  describe.each(readers)('in %s', (_, type, rootPx) => {
    it.each(pages)('%s holds all that is on it', async (path, viewer) => {
      const { page, faults } = await site.phoneOf(viewer, { width: smallest.width });
      await page.setViewportSize(smallest);
      await page.addInitScript(
        ([chosen, px]) => {
          localStorage.setItem('display', JSON.stringify({ data: { type: chosen, look: 'system' } }));
          document.addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = `${px}px`;
          });
        },
        [type, rootPx] as const,
      );
      await page.goto(site.at(path));
      await page.locator('.page-root').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => document.querySelector('.page-root .bone') === null);
      expect({ outside: await outside(page), faults }).toEqual({ outside: [], faults: [] });
      await page.context().close();
    });
  });
});

/** The parts of the page that are wider than the phone, and the words that are cut off. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const named = (part: Element) => `${part.className} ${part.textContent?.slice(0, 30) ?? ''}`;
    const isShown = (part: HTMLElement) =>
      part.checkVisibility() && part.closest('[aria-hidden="true"], .poster__picture') === null;
    const parts = [...document.querySelectorAll<HTMLElement>('.page-root *, .tab-bar *')].filter(isShown);
    const sticksOut = (part: HTMLElement) => {
      const { left, right } = part.getBoundingClientRect();
      return left < -0.5 || right > width + 0.5;
    };
    const hasWords = (part: HTMLElement) =>
      [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isCut = (part: HTMLElement) =>
      hasWords(part) &&
      getComputedStyle(part).display !== 'inline' &&
      (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2) &&
      getComputedStyle(part).overflow !== 'visible';
    if (parts.length < 10) return ['next to nothing'];
    return parts.filter((part) => sticksOut(part) || isCut(part)).map(named);
  });
}
