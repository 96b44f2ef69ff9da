import type { Page } from 'playwright-core';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';
import { pages } from './pages';

/** What a finger needs (design.md), in px. */
const finger = 44;
/** Seven days share a row: a cell of the calendar is as wide as a small phone lets it be. */
const cell = 'cell';

describe('what can be tapped', () => {
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  it.each(pages)('is large enough for a finger on %s', async (path, viewer) => {
    const { page } = await site.phoneOf(viewer);
    // The whole page at once: what is scrolled away cannot be hit.
    await page.setViewportSize({ width: 375, height: 1800 });
    await page.goto(site.at(path));
    await page.locator('.page-root').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('.page-root .bone') === null);
    const targets = await targetsOn(page);
    const small = targets.filter(
      ({ name, width, height }) =>
        (width < finger && !name.startsWith(cell)) || height < finger || width < finger - 4,
    );
    expect(small).toEqual([]);
    // Each page has a way back at least.
    expect(targets.length).toBeGreaterThan(0);
    await page.context().close();
  });
});

interface Target {
  name: string;
  width: number;
  height: number;
}

/** How far a finger may miss the middle of each, to all four sides, and still hit. */
function targetsOn(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const found: Target[] = [];
    const roles = ['button', 'link', 'tab', 'checkbox', 'switch', 'radio'];
    const all = [...document.querySelectorAll<HTMLElement>(roles.map((role) => `[role=${role}]`).join())];
    for (const part of all.filter((one) => one.checkVisibility())) {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      let [width, height] = [1, 1];
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        for (let step = 1; step < 30; step++) {
          const hit = document.elementFromPoint(x + dx * step, y + dy * step);
          if (hit === null || !part.contains(hit)) break;
          width += Math.abs(dx);
          height += Math.abs(dy);
        }
      }
      found.push({ name: `${part.className} ${part.id}`, width, height });
    }
    return found;
  });
}
