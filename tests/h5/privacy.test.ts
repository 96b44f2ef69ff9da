import { readFileSync } from 'node:fs';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type ClientSite, openClientSite } from './clientSite';

/** Leaving, in a browser: a copy of what is kept, the account closed, the number registered anew. */
describe('the privacy page in a browser', () => {
  let site: ClientSite;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  it('hands over a file, closes the account, and the number registers anew', async () => {
    const { page, faults } = await site.phoneOf('bob');
    await page.goto(site.at('/pages/mine/index'));
    await page.locator('#line-privacy').tap();
    await page.locator('#line-export').tap();
    await page.getByText('13800000002').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-export').tap()]);
    expect(download.suggestedFilename()).toMatch(/^green-points-2026-11-2\d\.json$/);
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(saved).toMatchObject({
      person: { phone: '13800000002', inviter: { nameMasked: '林*满' } },
      orders: [{ number: '2' }],
    });
    await page.locator('#export-sheet .sheet__close').tap();

    await page.locator('#line-close').tap();
    await page.locator('#closing-holdings').waitFor();
    await page.locator('#phone-end').fill('0001');
    await page.locator('#confirm-close').tap();
    await page.locator('#close-fault').waitFor();
    await page.locator('#phone-end').fill('0002');
    await page.locator('#confirm-close').tap();
    await page.getByText('账号已注销').waitFor();
    expect(await site.cloud.as('bob').call('account', 'session')).toMatchObject({ data: { profile: null } });

    await page.goto(site.at('/pages/register/index'));
    await page.locator('#ask-consent').tap();
    await page.locator('#consent-sheet #phone-button').tap();
    await page.locator('input.field').fill('13800000002');
    await page.locator('#phone-confirm').tap();
    await page.getByText('还没有积分').waitFor();
    expect(await site.cloud.as('ann').call('referral', 'invitees')).toMatchObject({
      data: { invitees: [{ nameMasked: null, phoneMasked: null, step: 'ordered' }] },
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps the look and the type size that were chosen, also after a start', async () => {
    const { page, faults } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/settings/index'));
    await page.locator('#type-larger').tap();
    await page.locator('#look-dark').tap();
    await page.reload();
    await page.locator('.page-root.look-dark').first().waitFor();
    expect(await page.locator('#look-dark').getAttribute('aria-checked')).toBe('true');
    const title = page.locator('.page-head__title').first();
    expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('22.1px');
    const ground = () => getComputedStyle(document.body).backgroundColor;
    expect(await page.evaluate(ground)).toBe('rgb(18, 19, 17)');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what went wrong with the messages, and has a way to try again', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at('/pages/home/index'));
    await page.locator('#points-card').waitFor();
    await page.route('**/wechat/call/account', (route) => route.abort());
    await page.evaluate(() => {
      window.location.hash = '/pages/messages/index';
    });
    await page.getByText('网络不通，没有取到数据').waitFor();
    await page.unroute('**/wechat/call/account');
    await page.locator('#retry').tap();
    await page.getByText('好友有了首单').waitFor();
    await page.context().close();
  });

  it.each(['messages', 'settings', 'privacy'])(
    'fits the %s page into a phone of 320 px, light and dark, with the largest type, without an error',
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await site.phoneOf('ann', { colorScheme, width: 320 });
        await page.goto(site.at('/pages/settings/index'));
        await page.locator('#type-larger').tap();
        await page.goto(site.at(`/pages/${name}/index`));
        await page.locator('.card').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
  );
});
