import type { SessionView } from '../../cloudfunctions/shared/contract/account';
import { aSmallBrand, close, pay, smallBrandStart } from '../builders/aSmallBrand';
import { answerOf } from '../harness/people';
import { type ClientSite, openClientSite, words } from './clientSite';

/** One person from the first tap on a friend's card to the first friend of her own, on one phone, with everything that keeps it. */
describe('a new member who was invited', () => {
  let site: ClientSite;
  let annsCode: string;

  beforeAll(async () => {
    site = await openClientSite(smallBrandStart);
    annsCode = (await aSmallBrand(site.cloud)).code;
  }, 120_000);
  afterAll(() => site?.close());

  it('opens the invitation, registers, orders, sees the next day’s release, and invites another', async () => {
    const { cloud } = site;
    const { page, faults } = await site.phoneOf('cleo', { now: new Date('2026-11-22T10:00:00+08:00') });
    const turnTo = (at: string) => page.clock.setFixedTime(new Date(at));

    // The card opens the home page; the invitation outlives the way to the registration.
    await page.goto(site.at(`/pages/home/index?invite=${annsCode}`));
    await page.locator('#go-register').tap();
    await page.getByText('林*满 邀请你').waitFor();
    await page.locator('#consent').tap();
    await page.locator('#phone-button').tap();
    await page.locator('input.field').fill('13800000021');
    await page.locator('#phone-confirm').tap();
    await page.getByText('还没有积分').waitFor();

    // She orders in the shop; today's order waits for tomorrow.
    const cleo = answerOf<SessionView>(await cloud.as('cleo').call('account', 'session')).profile!;
    cloud.local.clock.set(new Date('2026-11-22T11:00:00+08:00'));
    await pay(cloud, 'c1', cleo.member, '9000.00');
    await turnTo('2026-11-22T11:05:00+08:00');
    await page.reload();
    await page.getByText('订单已收到').waitFor();

    // The next morning 9000.00 x 1.2% are there, and every cent is explained.
    await close(cloud, '2026-11-23');
    await turnTo('2026-11-23T08:00:00+08:00');
    await page.reload();
    await page.locator('#today').waitFor();
    expect(await words(page.locator('#points-card'))).toContain('今日释放108.00');
    await page.locator('#today').tap();
    await page.getByText('1.2% × 1 笔订单金额 9,000.00 = 108.00').waitFor();
    await page.keyboard.press('Escape');

    // She sends her own invitation on, and sees how far her friend comes.
    const invitation = site.at(`/pages/home/index?invite=${cleo.inviteCode}`);
    const friend = await site.phoneOf('dora', { now: new Date('2026-11-23T08:30:00+08:00') });
    await friend.page.goto(invitation);
    await friend.page.locator('#go-register').tap();
    await friend.page.getByText('邀请你').waitFor();
    await friend.page.context().close();
    await page.goto(site.at('/pages/invite/index'));
    await page.locator('.invitee').first().waitFor();
    expect(await words(page.locator('.page-root').last())).toContain('1人已打开');

    // And whoever invited her is told, with her name masked.
    const ann = await site.phoneOf('ann', { now: new Date('2026-11-23T08:40:00+08:00') });
    await ann.page.goto(site.at('/pages/messages/index'));
    await ann.page.getByText('好友有了首单').first().waitFor();
    await ann.page.context().close();
    expect([...faults, ...friend.faults, ...ann.faults]).toEqual([]);
    await page.context().close();
  });
});
