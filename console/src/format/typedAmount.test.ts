import { typedAmount } from './typedAmount';

it.each([
  ['1200.5', 120_050],
  ['1,200.50', 120_050],
  [' 3000 ', 300_000],
  ['0', null],
  ['-1', null],
  ['1.005', null],
  ['', null],
  ['很多', null],
  ['3000.01', null],
])('%j of at most 3000.00 is %p', (typed, amount) => {
  expect(typedAmount(typed, 300_000)).toBe(amount);
});
