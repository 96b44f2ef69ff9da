import { groupShapes } from './groupShapes';

describe('the chart of two months', () => {
  it('draws both from zero over the same days, the highest just under the top', () => {
    const { month, lastMonth, level } = groupShapes([5_300, 10_600], [0, 5_300]);
    expect(month).toBe('M0 100L150 52.8L300 5.7');
    expect(lastMonth).toBe('M0 100L150 100L300 52.8');
    expect(level).toBeCloseTo(0.943, 3);
  });

  it('falls below its own zero where more came back than was ordered', () => {
    expect(groupShapes([-10_600], null)).toMatchObject({
      month: 'M0 5.7L300 100',
      lastMonth: null,
      level: 0,
    });
  });

  it('keeps the labels of lines that end together apart, the higher above, inside the chart', () => {
    const { labels } = groupShapes([10_600], [10_500]);
    expect(labels.month - labels.lastMonth!).toBeCloseTo(0.26);
    expect(labels.month).toBeLessThanOrEqual(1);
    const empty = groupShapes([0], [0]).labels;
    expect(empty.lastMonth).toBeCloseTo(0);
  });
});
