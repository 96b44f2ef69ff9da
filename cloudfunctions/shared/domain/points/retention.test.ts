import { businessDay } from '../time/businessDay';
import { firstDailyDay, isOutOfDays } from './retention';

const day = businessDay;

describe('how long the pages of a day are kept', () => {
  it('is thirteen whole months before the month of the published day', () => {
    expect(firstDailyDay(day('2026-11-22'))).toBe('2025-10-01');
    expect(firstDailyDay(day('2026-11-30'))).toBe('2025-10-01');
    expect(firstDailyDay(day('2026-12-01'))).toBe('2025-11-01');
    expect(firstDailyDay(day('2027-01-31'))).toBe('2025-12-01');
    expect(firstDailyDay(day('2027-02-01'))).toBe('2026-01-01');
  });

  it('is for good on the last day of each month', () => {
    expect(isOutOfDays(day('2025-09-29'), day('2026-11-22'))).toBe(true);
    expect(isOutOfDays(day('2025-09-30'), day('2026-11-22'))).toBe(false);
    expect(isOutOfDays(day('2024-02-28'), day('2026-11-22'))).toBe(true);
    expect(isOutOfDays(day('2024-02-29'), day('2026-11-22'))).toBe(false);
  });

  it('is not over for any day of the months that are kept', () => {
    expect(isOutOfDays(day('2025-10-01'), day('2026-11-22'))).toBe(false);
    expect(isOutOfDays(day('2026-11-21'), day('2026-11-22'))).toBe(false);
  });
});
