import type { Browser, Page } from 'playwright-core';
import { openPhone } from '../../tests/h5/browser';

/** One phone of a picture: the page, the light, and what to tap before looking. */
export interface Shot {
  path: string;
  colorScheme: 'light' | 'dark';
  tap?: string;
  /** 375x812 unless it is said. */
  size?: { width: number; height: number };
}

/** Looks at a page as whoever has this session does. */
export async function takeShot(browser: Browser, url: string, session: string, shot: Shot): Promise<Buffer> {
  const { colorScheme, size } = shot;
  const { page } = await openPhone(browser, { session, colorScheme, now: new Date() });
  if (size) await page.setViewportSize(size);
  await page.goto(`${url}/#${shot.path}`);
  await settled(page);
  if (shot.tap) {
    await page.locator(shot.tap).tap();
    await settled(page);
  }
  const picture = await page.screenshot();
  await page.context().close();
  return picture;
}

/** Nothing is loading and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('.page-root').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[class*="skeleton"], .page-root .bone') === null);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** Screens on one quiet ground, small enough for a page on the web. */
export async function sideBySide(
  browser: Browser,
  screens: readonly Buffer[],
  file: string,
  { width, radius } = { width: 300, radius: 24 },
): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const images = screens.map((screen) => `<img src="data:image/png;base64,${screen.toString('base64')}">`);
  await page.setContent(`<style>
    body { margin: 0; display: inline-flex; align-items: flex-start; gap: 24px; padding: 24px; background: #e4e0d6 }
    img { width: ${width}px; border-radius: ${radius}px; box-shadow: 0 6px 24px #3a301e33 }
  </style>${images.join('')}`);
  await page.locator('body').screenshot({ path: file });
  await page.close();
}
