import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { greenPointsFull, twoLevel } from '../../../../cloudfunctions/shared/domain/plan/presets';
import { isSamePlan, planChanges } from './planChanges';
import { fieldsOf, withField } from './planFields';

const said = (before: Plan, after: Plan) =>
  planChanges(before, after).map(
    ({ group, label, before: old, after: now }) => `${group} ${label}: ${old} → ${now}`,
  );

it('a plan differs from itself in nothing, nor from the same numbers written otherwise', () => {
  expect(planChanges(twoLevel, twoLevel)).toEqual([]);
  expect(isSamePlan(twoLevel, withField(twoLevel, 'team.ranks[0].rate', '0.1'))).toBe(true);
});

it('the two presets differ in their names, team and peer', () => {
  expect(said(twoLevel, greenPointsFull)).toEqual([
    'about 制度名称: 两级分享 → 绿色积分（完整版）',
    'about 代号: two-level → green-points-full',
    'team 级差: 关闭 → 开启',
    'team 平级奖: 关闭 → 开启',
  ]);
});

it('a changed parameter is told in its own unit, old and new', () => {
  let plan = withField(twoLevel, 'release.dailyRate', '0.01');
  plan = withField(plan, 'share[0].rate', '0.55');
  plan = withField(plan, 'tiers[3].threshold', '60000');
  plan = withField(plan, 'tiers[3].multiplier', '4.25');
  plan = withField(plan, 'spending.yuanPerPoint', '0.5');
  plan = withField(plan, 'transfers.enabled', true);
  expect(said(twoLevel, plan)).toEqual([
    'tiers VIP会员 门槛: 51,000 元 → 60,000 元',
    'tiers VIP会员 倍数: 4 倍 → 4.25 倍',
    'release 每日比例（按订单金额）: 1.2% → 1%',
    'share 第 1 代好友 比例: 50% → 55%',
    'payment 1 积分抵扣: 1 元 → 0.5 元',
    'payment 会员之间转赠: 关闭 → 开启',
  ]);
});

it('a row that came or went is one change, and the rows after it are not taken for others', () => {
  const [junior, , senior, vip] = twoLevel.tiers as [
    Plan['tiers'][0],
    unknown,
    Plan['tiers'][0],
    Plan['tiers'][0],
  ];
  const top = { id: 'tier-5', name: '钻石会员', threshold: '80000', multiplier: '4.5' };
  const plan = { ...twoLevel, tiers: [junior, senior, vip, top], share: twoLevel.share.slice(0, 1) };
  expect(said(twoLevel, plan)).toEqual([
    'tiers 钻石会员: null → 80,000 元 · 4.5 倍',
    'tiers 中级会员: 9,000 元 · 3 倍 → null',
    'share 第 2 代好友: 30% → null',
  ]);
});

it('every text and flag of a plan is a field that can be changed, and nothing else changes with it', () => {
  const fields = fieldsOf(greenPointsFull);
  for (const { at, key, value } of fields) {
    const other = typeof value === 'boolean' ? !value : '0.0007';
    const plan = withField(greenPointsFull, at, other);
    expect(planChanges(greenPointsFull, plan).map((change) => change.key)).toEqual([key]);
  }
  // Ids of rows and numbers of generations say which row it is; everything else is edited.
  expect(fields).toHaveLength(leavesOf(greenPointsFull) - 4 - 7 - 2);
});

function leavesOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 1;
  return Object.values(part).reduce((sum: number, value) => sum + leavesOf(value), 0);
}
