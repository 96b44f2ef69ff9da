import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { register } from '../harness/people';
import { type ClientSite, now, openClientSite } from './clientSite';

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

  it('leaves all friends standing that were listed when newer ones cannot be had', async () => {
    for (let friend = 10; friend < 35; friend += 1)
      await register(site.cloud, `friend-${friend}`, `139000000${friend}`, brand.code);
    const { page } = await site.phoneOf('ann');
    const tab = (name: string) => page.locator('.tab-bar__tab', { hasText: name });
    await page.goto(site.at('/pages/home/index'));
    // The home page has its part of the same list.
    await page.locator('#invite-progress').waitFor();
    await tab('邀请').tap();
    await page.locator('#more').dispatchEvent('click');
    await page.locator('.invitee').nth(25).waitFor();
    const listed = await page.locator('.invitee').count();
    await tab('首页').tap();
    await page.route('**/wechat/call/referral', (route) => route.abort());
    await page.clock.setFixedTime(new Date(now.getTime() + 120_000));
    // What is drawn anew notices that it has aged.
    await page.locator('#today').tap();
    await page.locator('#day-sheet .sheet__close').tap();
    await tab('邀请').tap();
    await tab('首页').tap();
    await tab('邀请').tap();
    await page.locator('.more-failed').waitFor();
    expect(await page.locator('.invitee').count()).toBe(listed);
    await page.context().close();
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
