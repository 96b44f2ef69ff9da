import { monthWeeks } from './calendar';

describe('the month of the release page', () => {
  it('starts its weeks on Sunday and leaves the days of other months out', () => {
    const weeks = monthWeeks('2026-08', new Map());
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((cell) => cell?.dayOfMonth ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      1,
    ]);
    expect(weeks[5]?.map((cell) => cell?.dayOfMonth ?? null)).toEqual([30, 31, null, null, null, null, null]);
  });

  it('paints the least and the most of the month at the ends of the scale, and nothing for nothing', () => {
    const totals = new Map([
      ['2026-11-01', 24_480],
      ['2026-11-02', 22_680],
      ['2026-11-03', 21_960],
      ['2026-11-04', 20_880],
      ['2026-11-05', 0],
    ]);
    const week = monthWeeks('2026-11', totals)[0]!;
    expect(week.map((cell) => cell?.heat)).toEqual([4, 3, 2, 1, 0, 0, 0]);
    expect(week.map((cell) => cell?.total)).toEqual([24_480, 22_680, 21_960, 20_880, 0, null, null]);
  });
});
