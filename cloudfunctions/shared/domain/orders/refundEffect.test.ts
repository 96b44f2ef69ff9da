import { compilePlan } from '../plan/compilePlan';
import { twoLevel } from '../plan/presets';
import { refundEffect } from './refundEffect';

const grantedBy = compilePlan(twoLevel);
/** 9000.00 at three times the amount. */
const order = { amount: 900_000, pool: 2_700_000, refunded: 0 };

it('a part takes the tier with it that the rest no longer reaches', () => {
  expect(refundEffect(order, 300_000, { grantedBy, released: 100_000 })).toEqual({
    amountLeft: { before: 900_000, after: 600_000 },
    pool: { before: 2_700_000, after: 1_500_000 },
    voided: 1_200_000,
    clawed: 0,
  });
});

it('the whole leaves nothing, and what was released is clawed back', () => {
  expect(refundEffect(order, 900_000, { grantedBy, released: 100_000 })).toMatchObject({
    pool: { after: 0 },
    voided: 2_700_000,
    clawed: 100_000,
  });
});

it('a second refund claws back only what the first one did not', () => {
  const partly = { ...order, refunded: 600_000 };
  expect(refundEffect(partly, 300_000, { grantedBy, released: 800_000 })).toEqual({
    amountLeft: { before: 300_000, after: 0 },
    pool: { before: 750_000, after: 0 },
    voided: 750_000,
    clawed: 750_000,
  });
});
