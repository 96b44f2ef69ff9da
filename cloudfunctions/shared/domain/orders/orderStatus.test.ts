import { orderStatus } from './orderStatus';

it.each([
  [0, 'paid'],
  [1, 'partlyRefunded'],
  [299_999, 'partlyRefunded'],
  [300_000, 'refunded'],
])('an order of 3000.00 with %i refunded is %s', (refunded, status) => {
  expect(orderStatus({ amount: 300_000, refunded })).toBe(status);
});
