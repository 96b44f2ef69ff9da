import { twoLevel } from '../../../cloudfunctions/shared/domain/plan/presets';
import { readPlan } from '../data/readPlan';
import { firstOrderExample } from './firstOrderExample';

describe('what a first order brings', () => {
  it('is reckoned from the plan in force', () => {
    expect(firstOrderExample(readPlan(twoLevel, 7, '2026-08-01'))).toEqual({
      threshold: '3,000',
      amount: '3,000',
      pool: '7,500.00',
      multiplier: '2.5',
      daily: '36.00',
      rate: '1.2%',
      days: 209,
    });
  });

  it('is nothing where a plan has no tier', () => {
    expect(firstOrderExample(readPlan({ ...twoLevel, tiers: [] }, 7, '2026-08-01'))).toBeNull();
  });
});
