import * as fc from 'fast-check';
import { grouped, isSameDecimal, percentOf, rateOfPercent, readTyped } from './decimalText';

it.each([
  ['0.012', '1.2'],
  ['0.10', '10'],
  ['0.5', '50'],
  ['0', '0'],
  ['1', '100'],
  ['0.0001', '0.01'],
  ['2.5', '250'],
])('%s is %s percent', (rate, percent) => {
  expect(percentOf(rate)).toBe(percent);
  expect(isSameDecimal(rateOfPercent(percent), rate)).toBe(true);
});

it('a rate that is shown and taken back as percent is the same rate, whatever its digits', () => {
  const rate = fc.stringMatching(/^\d{1,12}(\.\d{1,30})?$/);
  fc.assert(fc.property(rate, (text) => isSameDecimal(rateOfPercent(percentOf(text)), text)));
});

it.each(['', '1.', '.5', '-1', '1e3', '百分之一'])(
  '%p is no decimal, and stays for the check to name',
  (text) => {
    expect(rateOfPercent(text)).toBe(text);
    expect(percentOf(text)).toBe(text);
  },
);

it('is the same number however it is written', () => {
  expect(isSameDecimal('0.1', '0.10')).toBe(true);
  expect(isSameDecimal('03', '3.00')).toBe(true);
  expect(isSameDecimal('0.1', '0.11')).toBe(false);
  expect(isSameDecimal('', '0')).toBe(false);
});

it('is typed in full width or with grouping too', () => {
  expect(['１．５', ' 3 ', '51,000', '1,5', '51，000'].map(readTyped)).toEqual([
    '1.5',
    '3',
    '51000',
    '1,5',
    '51000',
  ]);
});

it('is grouped by thousands to be read', () => {
  expect(['51000', '999', '1234567.5', 'x'].map(grouped)).toEqual(['51,000', '999', '1,234,567.5', 'x']);
});
