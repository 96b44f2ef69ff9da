import type { Page } from 'playwright-core';
import { findingsOn } from '../harness/findings';
import { answerOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

/** Everything that opens over a page: it has its name, fits, is left by the keyboard, and has no serious finding. */
describe('every drawer and dialog of the console', () => {
  let site: ConsoleSite;
  let bob: string;
  beforeAll(async () => {
    site = await openConsoleSite({ boss: { name: '许静' }, helps: { name: '丁一', role: 'support' } });
    bob = answerOf<{ profile: { member: string } }>(await site.cloud.as('bob').call('account', 'session'))
      .profile.member;
  }, 120_000);
  afterAll(() => site?.close());

  const memberActs = ['查看完整手机号', '增减积分', '设置角色', '移动到其他推荐人', '冻结'];
  const memberTabs = ['订单', '每日释放', '积分调整', '业绩', '关系'];
  const firstRow = (page: Page) => page.locator('.row-table__row').first().click();

  const shown = async (page: Page, what: string) => {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('.bones') === null);
    // What slides in or fades has its colours only when it stands.
    await page.waitForFunction(() =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
        ),
    );
    expect([what, await findingsOn(page)]).toEqual([what, []]);
  };

  // What pages and these have in common is looked at in both lights by pages.test.ts.
  it('of a member, in the dark on the smaller desk', async () => {
    const { page, faults } = await site.signedIn('boss', `/members?member=${bob}`, {
      ...{ width: 1024, height: 768, colorScheme: 'dark' },
    });
    await page.getByText('推荐关系').waitFor();
    for (const tab of memberTabs) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await shown(page, tab);
    }
    for (const act of memberActs) {
      await page.getByRole('button', { name: '操作' }).click();
      await page.getByRole('menuitem', { name: act }).click();
      await page.getByRole('dialog').last().getByLabel('原因', { exact: true }).waitFor();
      await shown(page, act);
      await page.getByRole('dialog').last().getByRole('button', { name: '取消' }).press('Enter');
      await page.locator('.ant-modal-wrap').waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('of days and operators, in the light', async () => {
    const { page, faults } = await site.signedIn('boss', '/day-close');
    await firstRow(page);
    await page.getByText('结果摘要（SHA-256）').waitFor();
    await shown(page, 'day');
    await page.goto(site.at('/operators'));
    await page.getByRole('row', { name: /丁一/ }).click();
    for (const act of ['更改角色', '重置密码', '停用']) {
      await page.getByRole('button', { name: act }).click();
      await page.getByRole('dialog').last().getByLabel('原因', { exact: true }).waitFor();
      await shown(page, act);
      await page.getByRole('dialog').last().getByRole('button', { name: '取消' }).click();
      await page.locator('.ant-modal-wrap').waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
