import { greenPointsFull, twoLevel } from '../../../../cloudfunctions/shared/domain/plan/presets';
import { planChanges } from './planChanges';
import { withField } from './planFields';
import { rebasePlan } from './rebasePlan';

const keys = (before: Parameters<typeof planChanges>[0], after: Parameters<typeof planChanges>[1]) =>
  planChanges(before, after).map(({ key }) => key);

it('a draft without changes becomes the new version', () => {
  expect(rebasePlan(twoLevel, twoLevel, greenPointsFull)).toEqual(greenPointsFull);
});

it('keeps what the draft changed, and takes the rest from the new version', () => {
  const draft = withField(withField(twoLevel, 'release.dailyRate', '0.01'), 'tiers[1].multiplier', '2.8');
  const onto = withField(greenPointsFull, 'tiers[1].threshold', '10000');
  const rebased = rebasePlan(draft, twoLevel, onto);
  expect(keys(onto, rebased)).toEqual(['tiers.middle.multiplier', 'release.dailyRate']);
});

it('rows that the draft added or took away stay so; rows that the new version added come in their place', () => {
  const mine = { id: 'tier-5', name: '钻石会员', threshold: '80000', multiplier: '4.5' };
  const draft = { ...twoLevel, tiers: [...twoLevel.tiers.slice(1), mine], share: twoLevel.share.slice(0, 1) };
  const theirs = { id: 'tier-0', name: '体验会员', threshold: '1000', multiplier: '2' };
  const onto = { ...twoLevel, tiers: [theirs, ...twoLevel.tiers] };
  const rebased = rebasePlan(draft, twoLevel, onto);
  expect(rebased.tiers.map(({ id }) => id)).toEqual(['tier-0', 'middle', 'senior', 'vip', 'tier-5']);
  expect(rebased.share).toEqual(draft.share);
});
