import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';

/** The poster as it is really drawn, in Chromium. */
describe('inviting from a browser', () => {
  let brand: SmallBrand;
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    brand = await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  it('gives a poster whose code opens the client with the invite code', async () => {
    const { page, faults } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/invite/index'));
    await page.locator('#to-poster').tap();
    const download = page.waitForEvent('download');
    await page.locator('#save-poster').tap();
    expect((await download).suggestedFilename()).toBe('海报.jpg');

    const code = codeOn(await pixelsOf(page));
    expect(new URL(code).searchParams.get('scene')).toBe(`c=${brand.code}&f=poster`);
    // A friend's camera follows the code.
    const friend = await site.phoneOf('friend');
    await friend.page.goto(code);
    await friend.page.locator('.page-head__title').waitFor();
    await friend.page.goto(site.at('/pages/register/index'));
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
