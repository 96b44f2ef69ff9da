import * as fc from 'fast-check';
import { type Fen, fen, points } from './amount';
import { displayAmount, formatAmount, parseAmount } from './amountText';
import { mulDivFloor } from './mulDivFloor';
import { displayRate, floorRate, formatRate, parseRate, type Rate, rate } from './rate';
import { splitRelease } from './splitRelease';

const safe = fc.nat(Number.MAX_SAFE_INTEGER);

test('every amount reads back as it was written', () => {
  fc.assert(
    fc.property(safe, (amount) => expect(parseAmount<Fen>(formatAmount(amount), 'amount')).toBe(amount)),
  );
});

test('amounts are read with at most two decimals', () => {
  expect(['3000', '3000.5', '3000.05', '0.01', '0'].map((text) => parseAmount<Fen>(text, 'amount'))).toEqual([
    300_000, 300_050, 300_005, 1, 0,
  ]);
});

test.each([
  ['-1', 'amount: is a negative amount: "-1"'],
  ['1.234', 'amount: has more than two decimals: "1.234"'],
  ['1e3', 'amount: is written with an exponent: "1e3"'],
  ['1,000', 'amount: is no plain decimal number: "1,000"'],
  ['.5', 'amount: is no plain decimal number: ".5"'],
  ['90071992547409.92', 'amount: is too large to be safe: "90071992547409.92"'],
  ['9'.repeat(50), `amount: is too large to be safe: "${'9'.repeat(40)}..."`],
  [12.5, 'amount: is mistyped: must be a text such as "12.50"'],
  [undefined, 'amount: is missing'],
])('%p is refused by name', (text, message) => {
  expect(() => parseAmount(text, 'amount')).toThrow(message);
});

test('a text of millions of digits is refused as fast as any', () => {
  const digits = '1'.repeat(3_000_000);
  expect(() => parseAmount(`${digits}x`, 'amount')).toThrow('amount: is no plain decimal number: "111');
  expect(() => parseAmount(`-${digits}x`, 'amount')).toThrow('amount: is no plain decimal number: "-11');
});

test('amounts are shown with two decimals, grouped for people', () => {
  expect([5, 123_450, 100_000_000, -123_450].map(formatAmount)).toEqual([
    '0.05',
    '1234.50',
    '1000000.00',
    '-1234.50',
  ]);
  expect([5, 99_999, 123_450, 100_000_000, -123_450].map(displayAmount)).toEqual([
    '0.05',
    '999.99',
    '1,234.50',
    '1,000,000.00',
    '-1,234.50',
  ]);
});

test('only safe integers are amounts, and zero has no sign', () => {
  expect(() => fen(0.5)).toThrow(RangeError);
  expect(() => points(2 ** 53)).toThrow(RangeError);
  expect(() => rate(-1)).toThrow(RangeError);
  expect(Object.is(points(-0), 0)).toBe(true);
});

test('rates have four decimals and read back', () => {
  expect(['0.012', '2.5', '0', '1', '0.0001'].map((text) => parseRate(text, 'rate'))).toEqual([
    120, 25_000, 0, 10_000, 1,
  ]);
  expect(['0.10', '1.0000', '12'].map((text) => formatRate(parseRate(text, 'rate')))).toEqual([
    '0.1',
    '1',
    '12',
  ]);
  expect(displayRate(parseRate('0.012', 'rate'))).toBe('1.2%');
  expect(() => parseRate('-0.1', 'rate')).toThrow('rate: is a rate below 0: "-0.1"');
  expect(() => parseRate('0.00001', 'rate')).toThrow('rate: has more than four decimals: "0.00001"');
});

test('amount times rate is floored exactly over the whole safe range', () => {
  fc.assert(
    fc.property(safe, fc.nat(10_000), (amount, by) => {
      expect(BigInt(floorRate(amount, by as Rate))).toBe((BigInt(amount) * BigInt(by)) / 10_000n);
    }),
    { numRuns: 2000 },
  );
});

test('multiply and divide is exact wherever the result is safe, and an error beyond', () => {
  fc.assert(
    fc.property(safe, safe, safe, (a, b, c) => {
      const exact = (BigInt(a) * BigInt(b)) / BigInt(c + 1);
      if (exact > BigInt(Number.MAX_SAFE_INTEGER)) expect(() => mulDivFloor(a, b, c + 1)).toThrow(RangeError);
      else expect(BigInt(mulDivFloor(a, b, c + 1))).toBe(exact);
    }),
    { numRuns: 2000 },
  );
});

test('a day splits into floored cash and the rest in points', () => {
  expect(splitRelease(points(101), rate(5000))).toEqual({ cash: 50, points: 51 });
  expect(splitRelease(points(101), rate(0))).toEqual({ cash: 0, points: 101 });
});
