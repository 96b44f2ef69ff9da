import { businessDay } from '../time/businessDay';
import { comparedDays } from './comparedDays';

const compared = (published: string, firstDate: string, startsEmpty = false) => {
  const { month, lastMonth } = comparedDays(businessDay(published), businessDay(firstDate), startsEmpty);
  const told = (period: typeof lastMonth) =>
    period && [period.before, period.days[0], period.days.at(-1), period.days.length];
  return { month: told(month), lastMonth: told(lastMonth) };
};

describe('the days that a month is compared by', () => {
  it('are those up to the published day, and the same of the month before', () => {
    expect(compared('2026-11-22', '2026-01-01')).toEqual({
      month: ['2026-10-31', '2026-11-01', '2026-11-22', 22],
      lastMonth: ['2026-09-30', '2026-10-01', '2026-10-22', 22],
    });
  });

  it('end with a shorter month', () => {
    expect(compared('2026-03-31', '2026-01-01').lastMonth).toEqual([
      '2026-01-31',
      '2026-02-01',
      '2026-02-28',
      28,
    ]);
  });

  it('cross a year', () => {
    expect(compared('2026-01-02', '2025-01-01').lastMonth).toEqual([
      '2025-11-30',
      '2025-12-01',
      '2025-12-02',
      2,
    ]);
  });

  it('begin behind the first closed day where something had counted before it', () => {
    expect(compared('2026-11-22', '2026-11-05')).toEqual({
      month: ['2026-11-05', '2026-11-06', '2026-11-22', 17],
      lastMonth: null,
    });
    expect(compared('2026-11-22', '2026-10-10').lastMonth).toBeNull();
  });

  it('are whole months where nothing had', () => {
    expect(compared('2026-11-22', '2026-11-05', true)).toEqual({
      month: ['2026-10-31', '2026-11-01', '2026-11-22', 22],
      lastMonth: ['2026-09-30', '2026-10-01', '2026-10-22', 22],
    });
  });
});
