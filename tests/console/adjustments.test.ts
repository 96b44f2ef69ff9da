import type { Page } from 'playwright-core';
import type { OpenedHome } from '../../cloudfunctions/shared/contract/points';
import { findingsOn } from '../harness/findings';
import { answerOf } from '../harness/people';
import { type ConsoleSite, openConsoleSite } from './consoleSite';

/** 增减积分 and 积分调整: points that operators add and remove, with a second one above the limit. */
describe('points that operators adjust in the console', () => {
  let site: ConsoleSite;
  let ann: string;
  beforeAll(async () => {
    site = await openConsoleSite({
      helps: { name: '丁一', role: 'support' },
      counts: { name: '方宁', role: 'finance' },
      boss: { name: '许静' },
      looks: { name: '只看', role: 'viewer' },
    });
    ann = answerOf<{ profile: { member: string } }>(await site.cloud.as('ann').call('account', 'session'))
      .profile.member;
  }, 120_000);
  afterAll(() => site?.close());

  const available = async () =>
    answerOf<OpenedHome>(await site.cloud.as('ann').call('points', 'home')).available;
  const dialog = (page: Page) => page.getByRole('dialog').last();
  const openAdjust = async (page: Page) => {
    await page.goto(site.at(`/members?member=${ann}`));
    await page.getByText('推荐关系').waitFor();
    await page.getByRole('button', { name: '操作' }).click();
    await page.getByRole('menuitem', { name: '增减积分' }).click();
    await dialog(page).getByLabel('积分数').waitFor();
  };
  const fill = async (page: Page, size: string, note = '活动补发') => {
    await dialog(page).getByLabel('积分数').fill(size);
    await dialog(page).getByLabel('给会员的说明').fill(note);
    await dialog(page).getByLabel('原因', { exact: true }).fill('工单 1024');
  };
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: '增减积分' }).click();

  it('are added at once where they are few: the figure, the tab, the member and the audit say so', async () => {
    const { page, faults } = await site.signedIn('helps');
    const before = await available();
    await openAdjust(page);
    await fill(page, '12.345');
    await dialog(page).getByText('请填大于 0').waitFor();
    expect(await dialog(page).getByRole('button', { name: '增减积分' }).isDisabled()).toBe(true);
    await fill(page, '1,000');
    await dialog(page).getByText('这一笔直接入账').waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await confirm(page);
    await dialog(page).getByText('已入账').waitFor();
    await page.getByRole('button', { name: '完成' }).click();
    expect(await available()).toBe(before + 1000_00);
    await page.getByRole('tab', { name: '积分调整' }).click();
    await page.getByRole('cell', { name: '+1,000.00' }).waitFor();
    await page.context().close();
    const { page: auditor } = await site.signedIn('boss', `/audit?subject=${ann}`);
    await auditor
      .getByRole('row', { name: /增减积分/ })
      .first()
      .click();
    await auditor
      .getByRole('row', { name: /可用积分/ })
      .getByText('1,', { exact: false })
      .last()
      .waitFor();
    expect(faults).toEqual([]);
    await auditor.context().close();
  });

  it('wait above the limit, and are booked by another operator and never by the first', async () => {
    const { page: helper, faults } = await site.signedIn('helps');
    const before = await available();
    await openAdjust(helper);
    await fill(helper, '0.01');
    await dialog(helper).getByText('需要另一位财务或管理员复核').waitFor();
    await confirm(helper);
    await dialog(helper).getByText('已提交').waitFor();
    await helper.getByRole('button', { name: '完成' }).click();
    expect(await available()).toBe(before);
    await helper.goto(site.at('/adjustments?state=waiting'));
    await helper.getByRole('row', { name: /\+0\.01/ }).click();
    await helper.getByText('这是你自己的申请').waitFor();
    expect(await helper.getByRole('button', { name: '复核入账' }).count()).toBe(0);

    const { page: checker } = await site.signedIn('counts', '/adjustments?state=waiting');
    await checker.getByRole('link', { name: /积分调整\s*1\s*待复核/ }).waitFor();
    await checker.getByRole('row', { name: /\+0\.01/ }).click();
    await checker.getByRole('button', { name: '复核入账' }).click();
    await dialog(checker).getByLabel('原因', { exact: true }).fill('已核对工单');
    expect(await findingsOn(checker)).toEqual([]);
    await dialog(checker).getByRole('button', { name: '复核入账' }).click();
    await dialog(checker).getByText('已入账').waitFor();
    await checker.getByRole('button', { name: '完成' }).click();
    expect(await available()).toBe(before + 1);
    await checker.getByText('没有等待复核的申请').waitFor();

    // The first one's page is behind: who takes back what was booked meanwhile is told.
    await helper.getByRole('button', { name: '撤回' }).click();
    await dialog(helper).getByLabel('原因', { exact: true }).fill('填错了');
    await dialog(helper).getByRole('button', { name: '撤回' }).click();
    await dialog(helper).getByText('已经有人处理').waitFor();
    expect(faults).toEqual([]);
    await helper.context().close();
    await checker.context().close();
  });

  it('are not removed below nothing, and not adjusted by who only looks', async () => {
    const { page } = await site.signedIn('counts');
    const before = await available();
    await openAdjust(page);
    await dialog(page).getByText('扣减', { exact: true }).click();
    await fill(page, String(before / 100 + 1), '多发收回');
    await dialog(page).getByText('不能扣成负数').waitFor();
    await confirm(page);
    await dialog(page).getByText('会员的可用积分不够').waitFor();
    expect(await available()).toBe(before);
    await page.context().close();
    const { page: viewer } = await site.signedIn('looks', `/members?member=${ann}`);
    await viewer.getByText('推荐关系').waitFor();
    expect(await viewer.getByRole('button', { name: '操作' }).count()).toBe(0);
    expect(await viewer.getByRole('tab', { name: '积分调整' }).count()).toBe(0);
    expect(await viewer.getByRole('link', { name: '积分调整' }).count()).toBe(0);
    await viewer.context().close();
  });
});
