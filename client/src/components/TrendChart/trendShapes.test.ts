import { trendShapes } from './trendShapes';

describe('the trend of released days', () => {
  it('draws each day as a step over a zero line, the highest just under the top', () => {
    const day = (total: number, ofThem: number) => ({ date: '2026-11-01', total, static: ofThem });
    const shapes = trendShapes([day(10_600, 5_300), day(5_300, 0)]);
    expect(shapes.total).toBe('M0 5.7H150V52.8H300');
    expect(shapes.static).toBe('M0 52.8H150V100H300');
    expect(shapes.lastLevel).toBeCloseTo(0.472, 3);
  });
});
