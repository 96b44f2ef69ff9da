import { type Cumulated, networkPerformance, type PeriodRow } from './networkPerformance';

const at = (ownVolume: number, points = 0, cash = 0): Cumulated => ({ ownVolume, points, cash });
const row = (inviter: number, end: Cumulated, start: Cumulated | null = at(0)): PeriodRow => ({
  inviter,
  end,
  start,
});

describe('a network over a period', () => {
  it('tells oneself, two generations and all beyond apart, as differences', () => {
    const rows = new Map([
      [1, row(-1, at(500, 50, 10), at(200, 20, 5))],
      [2, row(1, at(900, 90, 9), at(300, 30, 3))],
      [3, row(2, at(70, 7, 1), null)],
      [4, row(3, at(40, 4, 0))],
      [5, row(4, at(30, 3, 0))],
      // Hangs elsewhere on the last day.
      [6, row(9, at(1_000, 100, 10))],
    ]);
    expect(networkPerformance(1, rows)).toEqual({
      self: { members: 1, volume: 300, points: 30, cash: 5 },
      first: { members: 1, volume: 600, points: 60, cash: 6 },
      second: { members: 1, volume: 70, points: 7, cash: 1 },
      deeper: { members: 2, volume: 70, points: 7, cash: 0 },
    });
  });

  it('falls below zero where more was refunded than bought', () => {
    const rows = new Map([[1, row(-1, at(100), at(400))]]);
    expect(networkPerformance(1, rows).self.volume).toBe(-300);
  });
});
