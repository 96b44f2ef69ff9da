import type { Plan } from '../plan/plan';
import { twoLevel } from '../plan/presets';
import { tierProgress } from './tierProgress';

const dearer: Plan = {
  ...twoLevel,
  tiers: twoLevel.tiers.map((tier) => ({ ...tier, threshold: `${tier.threshold}0` })),
};
const withoutJunior: Plan = { ...twoLevel, tiers: twoLevel.tiers.slice(1) };

describe('progress among the tiers', () => {
  it('is unknown before a close knows the member, but the first tier can be shown', () => {
    expect(tierProgress(twoLevel, [twoLevel], null)).toEqual({
      current: null,
      next: { id: 'junior', name: '初级会员', multiplier: '2.5', threshold: 300_000 },
      best: null,
    });
  });

  it('shows the highest of the tiers reached, and the next', () => {
    expect(
      tierProgress(twoLevel, [twoLevel], { tiers: ['junior', 'middle'], largestOpen: 1_200_000 }),
    ).toEqual({
      current: { id: 'middle', name: '中级会员', multiplier: '3' },
      next: { id: 'senior', name: '高级会员', multiplier: '3.5', threshold: 2_700_000 },
      best: 1_200_000,
    });
  });

  it('knows at least the threshold of an order that has run dry', () => {
    expect(tierProgress(twoLevel, [twoLevel], { tiers: ['middle'], largestOpen: 0 }).best).toBe(900_000);
  });

  it('has nothing next at the top', () => {
    expect(tierProgress(twoLevel, [twoLevel], { tiers: ['vip'], largestOpen: 0 }).next).toBeNull();
  });

  it('keeps a tier whose threshold has risen since, and goes on from there', () => {
    const { current, next } = tierProgress(dearer, [twoLevel, dearer], {
      tiers: ['middle'],
      largestOpen: 900_000,
    });
    expect([current?.id, next?.id, next?.threshold]).toEqual(['middle', 'senior', 27_000_000]);
  });

  it('takes the name of a tier that the plan in force has no longer from the plan that had it', () => {
    const { current, next } = tierProgress(withoutJunior, [twoLevel, withoutJunior], {
      tiers: ['junior'],
      largestOpen: 0,
    });
    expect([current?.name, next?.id]).toEqual(['初级会员', 'middle']);
  });

  it('is empty where no plan is in force', () => {
    expect(tierProgress(null, [], null)).toEqual({ current: null, next: null, best: null });
  });

  it('is a fault where no plan knows a granted tier', () => {
    expect(() => tierProgress(twoLevel, [twoLevel], { tiers: ['gold'], largestOpen: 0 })).toThrow(
      'no plan knows the tier gold',
    );
  });
});
