import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrandCloud } from '../demo/brandCloud';
import { prepareDemo } from '../demo/prepareDemo';
import { showProgress } from '../demo/progress';
import { openBrowser, openPhone } from '../tests/h5/browser';
import { buildClient } from './buildClient';

/** One phone of the picture: the page, the light, and what to tap before looking. */
interface Shot {
  path: string;
  colorScheme: 'light' | 'dark';
  tap?: string;
}

const root = join(__dirname, '..');
const pictures: Record<string, Shot[]> = {
  home: [
    { path: '/pages/home/index', colorScheme: 'light' },
    { path: '/pages/home/index', colorScheme: 'light', tap: '#today' },
    { path: '/pages/home/index', colorScheme: 'dark' },
  ],
  pages: [
    { path: '/pages/release/index', colorScheme: 'light' },
    { path: '/pages/invite/index', colorScheme: 'light' },
    { path: '/pages/mine/index', colorScheme: 'light' },
  ],
};

/** Takes the README's pictures anew: the demo brand in a scratch folder, seen by the second of its cast. */
async function takeShots(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'shots-'));
  const progress = showProgress();
  const cloud = await openBrandCloud({
    dataDir: join(scratch, 'cloud'),
    functionsDir: join(scratch, 'functions'),
    staticSites: [{ path: '/', dir: await buildClient('h5') }],
  });
  const browser = await openBrowser();
  try {
    await prepareDemo(cloud, scratch, 'two-level', progress);
    const session = cloud.local.wechat.sessions.open('demo-2');
    mkdirSync(join(root, 'docs/images'), { recursive: true });
    for (const [name, shots] of Object.entries(pictures)) {
      const phones: Buffer[] = [];
      for (const shot of shots) phones.push(await takeShot(browser, cloud.local.url, session, shot));
      await sideBySide(browser, phones, join(root, `docs/images/${name}.png`));
    }
  } finally {
    progress.stop();
    await browser.close();
    await cloud.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function takeShot(browser: Browser, url: string, session: string, shot: Shot): Promise<Buffer> {
  const { page } = await openPhone(browser, { session, colorScheme: shot.colorScheme, now: new Date() });
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
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** Phones on one quiet ground, small enough for a page on the web. */
async function sideBySide(browser: Browser, phones: Buffer[], file: string): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const images = phones.map((phone) => `<img src="data:image/png;base64,${phone.toString('base64')}">`);
  await page.setContent(`<style>
    body { margin: 0; display: inline-flex; gap: 24px; padding: 24px; background: #e4e0d6 }
    img { width: 300px; border-radius: 24px; box-shadow: 0 6px 24px #3a301e33 }
  </style>${images.join('')}`);
  await page.locator('body').screenshot({ path: file });
  await page.close();
}

takeShots().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
