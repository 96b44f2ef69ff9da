import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrandCloud } from '../../demo/brandCloud';
import { prepareDemo } from '../../demo/prepareDemo';
import { showProgress } from '../../demo/progress';
import { openBrowser } from '../../tests/h5/browser';
import { buildClient } from '../buildClient';
import { buildConsole } from '../buildConsole';
import { takeConsole } from './console';
import { everyPage, looks, readmePictures, type Viewer } from './pages';
import { sideBySide, takeShot } from './takeShot';

const root = join(__dirname, '../..');
const images = join(root, 'docs/images');
const album = join(root, '.cache/shots');
const phonesInRow = 4;

/** By whom the demo's cast is who. */
const openids: Record<Viewer, string> = { member: 'demo-2', manager: 'demo-1', stranger: 'demo-nobody' };

/**
 * `npm run shots`: takes the README's pictures anew, and an album of every page to look through: in both lights, on the smallest
 * phone, and at full length; and of the console at both sizes. The demo brand stands in a scratch folder.
 */
async function takeShots(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'shots-'));
  const progress = showProgress();
  const cloud = await openBrandCloud({
    dataDir: join(scratch, 'cloud'),
    functionsDir: join(scratch, 'functions'),
    staticSites: [
      { path: '/', dir: await buildClient('h5') },
      { path: '/console', dir: await buildConsole() },
    ],
  });
  const browser = await openBrowser();
  try {
    await prepareDemo(cloud, scratch, 'two-level', progress);
    const { url, wechat } = cloud.local;
    const session = (viewer: Viewer) => wechat.sessions.open(openids[viewer]);
    mkdirSync(images, { recursive: true });
    for (const [name, shots] of Object.entries(readmePictures)) {
      const phones: Buffer[] = [];
      for (const shot of shots) phones.push(await takeShot(browser, url, session('member'), shot));
      await sideBySide(browser, phones, join(images, `${name}.png`));
    }
    await fillAlbum(browser, url, session);
    await takeConsole(browser, url, images, album);
    console.log(`README: ${images}\nevery page: ${album}`);
  } finally {
    progress.stop();
    await browser.close();
    await cloud.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Some pages to a picture, one picture after the other, for each way to look. */
async function fillAlbum(browser: Browser, url: string, session: (viewer: Viewer) => string): Promise<void> {
  rmSync(album, { recursive: true, force: true });
  mkdirSync(album, { recursive: true });
  for (const [look, how] of Object.entries(looks)) {
    for (let first = 0; first < everyPage.length; first += phonesInRow) {
      const row = everyPage.slice(first, first + phonesInRow);
      const phones: Buffer[] = [];
      for (const { path, viewer, tap } of row)
        phones.push(await takeShot(browser, url, session(viewer), { path, tap, ...how }));
      await sideBySide(browser, phones, join(album, `${look}-${row.map(({ name }) => name).join('-')}.png`));
    }
  }
}

takeShots().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
