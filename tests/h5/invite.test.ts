import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { openBrowser, openPhone } from './browser';

/** The poster as it is really drawn, in Chromium. */
describe('inviting from a browser', () => {
  let cloud: Cloud;
  let brand: SmallBrand;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    cloud = await startCloud({
      clockStart: smallBrandStart,
      staticSites: [{ path: '/', dir: join(__dirname, '../../dist/h5') }],
    });
    brand = await aSmallBrand(cloud);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cloud?.close();
  });

  it('gives a poster whose code opens the client with the invite code', async () => {
    const session = cloud.local.wechat.sessions.open('ann');
    const { page, faults } = await openPhone(browser, {
      now: new Date('2026-11-22T09:41:00+08:00'),
      session,
    });
    await page.goto(`${cloud.local.url}/#/pages/invite/index`);
    await page.locator('#to-poster').tap();
    const download = page.waitForEvent('download');
    await page.locator('#save-poster').tap();
    expect((await download).suggestedFilename()).toBe('海报.jpg');

    const code = codeOn(await pixelsOf(page));
    expect(new URL(code).searchParams.get('scene')).toBe(`c=${brand.code}&f=poster`);
    // A friend's camera follows the code.
    const friend = await openPhone(browser, {
      now: new Date('2026-11-22T09:50:00+08:00'),
      session: cloud.local.wechat.sessions.open('friend'),
    });
    await friend.page.goto(code);
    await friend.page.locator('.page-head__title').waitFor();
    await friend.page.goto(`${cloud.local.url}/#/pages/register/index`);
    await friend.page.locator('#inviter').getByText('林*满').waitFor();
    expect([faults, friend.faults]).toEqual([[], []]);
  });
});

/** The picture on the page where its code is, pixel by pixel. */
function pixelsOf(page: Page): Promise<{ width: number; height: number; data: number[] }> {
  return page.locator('#poster img').evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [300, 284];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, -410, -938);
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, data: Array.from(data) };
  });
}

function codeOn({ width, height, data }: { width: number; height: number; data: number[] }): string {
  const code = jsQR(new Uint8ClampedArray(data), width, height);
  if (!code) throw new Error('no code on the poster');
  return code.data;
}
