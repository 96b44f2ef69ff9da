import { anOrder, aRow } from '../../../../tests/builders/aRow';
import { emptyAccount } from '../wallet/balance';
import { holdingsOf } from './holdings';

describe('what a member holds', () => {
  it('is everything released to date, and what the open pools still hold', () => {
    const orders = [anOrder({ released: 100_000 }), anOrder({ id: 'shop:2', released: 750_000 })];
    expect(holdingsOf(aRow({ orders, toDate: { points: 850_000, cash: 1_000 } }), emptyAccount)).toEqual({
      points: 850_000,
      cash: 1_000,
      released: 850_000,
      clawed: 0,
      adjusted: 0,
      inPools: 650_000,
      openOrders: 1,
    });
  });

  it('is less what a refund claws back, points before cash', () => {
    const orders = [anOrder({ pool: 0, amount: 0, released: 5_000, todayStatic: 0 })];
    const held = (points: number, cash: number) =>
      holdingsOf(aRow({ orders, toDate: { points, cash } }), emptyAccount);
    expect(held(6_000, 1_000)).toMatchObject({ points: 1_000, cash: 1_000, inPools: 0, openOrders: 0 });
    expect(held(4_000, 1_500)).toMatchObject({ points: 0, cash: 500 });
    expect(held(4_000, 500)).toMatchObject({ points: 0, cash: 0 });
  });

  it('does not fill what one order released too much from the pool of another', () => {
    const orders = [anOrder({ pool: 3_000, released: 5_000 }), anOrder({ id: 'shop:2', released: 50_000 })];
    expect(holdingsOf(aRow({ orders, toDate: { points: 55_000, cash: 0 } }), emptyAccount)).toMatchObject({
      points: 53_000,
      inPools: 700_000,
    });
  });
});
