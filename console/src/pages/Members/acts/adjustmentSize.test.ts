import { adjustmentSize } from './adjustmentSize';

describe('a number of points that somebody typed', () => {
  it.each([
    ['36', 36_00],
    [' 1,234.5 ', 1234_50],
    ['0.01', 1],
    ['1000000', 1_000_000_00],
    ['1000000.01', null],
    ['0', null],
    ['-5', null],
    ['1.005', null],
    ['1e3', null],
    ['', null],
    ['三十六', null],
  ])('%s', (typed, size) => {
    expect(adjustmentSize(typed)).toBe(size);
  });
});
