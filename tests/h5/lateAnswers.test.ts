import type { Page } from 'playwright-core';
import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { answerOf, register } from '../harness/people';
import { holdAnswer, settled } from './calls';
import { type ClientSite, now, openClientSite, words } from './clientSite';

/** What becomes of an answer when the caller is somebody else, or told anew, before it comes. */
describe('an answer that comes late', () => {
  let site: ClientSite;
  const home = '/pages/home/index';
  const mine = '/pages/mine/index';

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    await aSmallBrand(site.cloud);
  }, 120_000);
  afterAll(() => site?.close());

  it('takes away no other session than the one that it refuses', async () => {
    const { page } = await site.phoneOf('ann');
    const refusal = await holdAnswer(page, 'points', { status: 401 });
    await page.goto(site.at(mine));
    await refusal.isGiven;
    const session = await becomeBob(page);
    refusal.bring();
    await settled(page);
    expect(await page.evaluate(() => localStorage.getItem('wechat.session'))).toBe(session);
    await page.context().close();
  });

  it('tells the next start of nobody but who asked', async () => {
    const { page } = await site.phoneOf('ann');
    const answer = await holdAnswer(page, 'points');
    await page.goto(site.at(mine));
    await answer.isGiven;
    await becomeBob(page);
    answer.bring();
    await settled(page);
    const next = await page.context().newPage();
    await next.clock.setFixedTime(now);
    await next.goto(site.at(mine));
    await next.locator('#profile').waitFor();
    expect(await words(next.locator('#profile'))).toContain('138****0002');
    await page.context().close();
  });

  it('brings no old name back', async () => {
    const { page } = await site.phoneOf('ann');
    await page.goto(site.at(mine));
    await page.locator('#profile').getByText('林小满').waitFor();
    await settled(page);
    const answer = await holdAnswer(page, 'points');
    await later(page, 120);
    await page.reload();
    await answer.isGiven;
    await page.locator('#profile').tap();
    await page.locator('#name-field').fill('林大满');
    await page.locator('#save-name').tap();
    await page.locator('#profile').getByText('林大满').waitFor();
    answer.bring();
    await settled(page);
    await page.reload();
    await page.locator('#profile').waitFor();
    expect(await words(page.locator('#profile'))).toContain('林大满');
    await page.context().close();
  });

  it('leaves nothing on the phone of an account that was closed meanwhile', async () => {
    await register(site.cloud, 'zoe', '13800000031');
    const { page } = await site.phoneOf('zoe');
    await page.goto(site.at(home));
    await page.getByText('还没有积分').waitFor();
    await settled(page);
    const answer = await holdAnswer(page, 'points');
    await later(page, 2);
    await page.reload();
    await answer.isGiven;
    await page.goto(site.at('/pages/privacy/index'));
    await page.locator('#line-close').tap();
    await page.locator('#phone-end').fill('0031');
    await page.locator('#confirm-close').tap();
    await page.locator('#go-register:visible').first().waitFor();
    answer.bring();
    await settled(page);
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('seen.'));
    expect(await page.evaluate(kept)).toEqual([]);
    await page.context().close();
  });

  it('shows no figures of an account that was opened anew as those of the old one', async () => {
    const { page } = await site.phoneOf('bob');
    await page.goto(site.at(home));
    await page.locator('#today').waitFor();
    await settled(page);
    const closing = { request: 'close-bob-from-elsewhere', phoneEnd: '0002' };
    answerOf(await site.cloud.as('bob').call('account', 'close', closing));
    await register(site.cloud, 'bob', '13800000002');
    // Who that is cannot be asked for: the figures come, and nothing after them.
    await page.route('**/wechat/call/*', (route) => route.abort());
    await page.route('**/wechat/call/points', (route) => route.continue(), { times: 1 });
    await later(page, 2);
    await page.reload();
    await page.getByText('网络不通，没有取到数据').waitFor();
    expect(await words(page.locator('#points-card'))).toContain('今天09:41的数据');
    await page.unrouteAll();
    await page.locator('#retry').tap();
    await page.getByText('还没有积分').waitFor();
    await page.context().close();
  });

  /** As from another tab of this browser, which no event tells this one of in time. */
  async function becomeBob(page: Page): Promise<string> {
    const session = site.cloud.local.wechat.sessions.open('bob');
    await page.evaluate((value) => localStorage.setItem('wechat.session', value), session);
    return session;
  }
});

const later = (page: Page, minutes: number): Promise<void> =>
  page.clock.setFixedTime(new Date(now.getTime() + minutes * 60_000));
