import { businessDay } from '../time/businessDay';
import { lastDay } from './lastDay';

const date = businessDay('2026-11-22');

describe('the last day of an order', () => {
  it('is tomorrow when one more day empties the pool', () => {
    expect(lastDay(date, 3_600, 3_600)).toBe('2026-11-23');
    expect(lastDay(date, 1, 3_600)).toBe('2026-11-23');
  });

  it('counts a day for the rest that is smaller than a day', () => {
    expect(lastDay(date, 3_601, 3_600)).toBe('2026-11-24');
    expect(lastDay(date, 746_400, 3_600)).toBe('2027-06-18');
  });

  it.each([
    ['a dry order', 0, 3_600],
    ['an order that a refund left over-released', -500, 3_600],
    ['an order that releases nothing', 750_000, 0],
    ['an order that would take centuries', 750_000_000, 1],
  ])('is not told of %s', (_, left, daily) => {
    expect(lastDay(date, left, daily)).toBeNull();
  });
});
