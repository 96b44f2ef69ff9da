import { anOrder, aRow, aShare, type RowWords } from '../../../../tests/builders/aRow';
import { changeBetween } from './change';
import { comparedDay } from './comparedDay';

const change = (before: RowWords, day: RowWords) =>
  changeBetween(comparedDay(aRow(before)), comparedDay(aRow(day)));
const second = anOrder({
  id: 'shop:2',
  amount: 900_000,
  pool: 2_700_000,
  released: 10_800,
  todayStatic: 10_800,
});

describe('why a day differs from the day before', () => {
  it('has no cause when both released the same', () => {
    expect(change({ orders: [anOrder()] }, { orders: [anOrder({ released: 7_200 })] })).toEqual({
      difference: 0,
      cause: 'none',
      count: 0,
    });
  });

  it('is an order that began to release', () => {
    expect(change({ orders: [anOrder()] }, { orders: [anOrder(), second] })).toEqual({
      difference: 10_800,
      cause: 'orders-started',
      count: 1,
    });
  });

  it('is an order that ran dry the day before and has left', () => {
    const dry = anOrder({ released: 750_000 });
    expect(change({ orders: [dry, second] }, { orders: [second] })).toEqual({
      difference: -3_600,
      cause: 'orders-ended',
      count: 1,
    });
  });

  it('is an order whose last day releases only the rest', () => {
    const last = anOrder({ released: 750_000, todayStatic: 1_200 });
    expect(change({ orders: [anOrder({ released: 748_800 })] }, { orders: [last] })).toMatchObject({
      difference: -2_400,
      cause: 'orders-ended',
    });
  });

  it('is a refund that made an order smaller', () => {
    const refunded = anOrder({ amount: 150_000, pool: 0, todayStatic: 0 });
    expect(change({ orders: [anOrder()] }, { orders: [refunded] })).toEqual({
      difference: -3_600,
      cause: 'refund',
      count: 1,
    });
  });

  it('is a refund that took an order away before it was dry', () => {
    expect(change({ orders: [anOrder()] }, { orders: [] })).toMatchObject({ cause: 'refund', count: 1 });
  });

  it('is an invitee who began to release', () => {
    const day = {
      orders: [anOrder()],
      share: [aShare({ base: 7_200, count: 2, earned: 3_600, paid: 3_600 })],
    };
    expect(change({ orders: [anOrder()], share: [aShare()] }, day)).toEqual({
      difference: 1_800,
      cause: 'invitees-more',
      count: 1,
    });
  });

  it('is invitees who have stopped', () => {
    const before = {
      orders: [anOrder()],
      share: [aShare({ base: 10_800, count: 3, earned: 5_400, paid: 5_400 })],
    };
    expect(change(before, { orders: [anOrder()], share: [aShare()] })).toEqual({
      difference: -3_600,
      cause: 'invitees-fewer',
      count: 2,
    });
  });

  it('is invitees also when more of a team line arrives, which counts nobody', () => {
    const team = (earned: number) => ({ earned, paid: earned, steps: [] });
    expect(
      change({ orders: [anOrder()], team: team(1_000) }, { orders: [anOrder()], team: team(5_000) }),
    ).toEqual({ difference: 4_000, cause: 'invitees-more', count: 0 });
  });

  it('is the cap when pools ran empty', () => {
    const capped = { orders: [anOrder()], share: [aShare({ paid: 300 })], capped: 1_500 };
    expect(change({ orders: [anOrder()], share: [aShare()] }, capped)).toEqual({
      difference: -1_500,
      cause: 'cap',
      count: 0,
    });
  });

  it('is the new order when its pool lets earlier earnings through', () => {
    const before = { share: [aShare({ earned: 90_000, paid: 0 })], capped: 90_000 };
    const day = { orders: [anOrder()], share: [aShare({ earned: 90_000, paid: 90_000 })], capped: 0 };
    expect(change(before, day)).toEqual({ difference: 93_600, cause: 'orders-started', count: 1 });
  });

  it('is the plan when the same base meets another rate', () => {
    const before = { orders: [anOrder()], share: [aShare({ base: 100_000, earned: 50_000, paid: 50_000 })] };
    const day = {
      orders: [anOrder()],
      share: [aShare({ base: 100_000, rate: 4_000, earned: 40_000, paid: 40_000 })],
    };
    expect(change(before, day)).toEqual({ difference: -10_000, cause: 'plan', count: 0 });
  });

  it('is the plan when the same order releases at another pace', () => {
    expect(
      change({ orders: [anOrder()] }, { orders: [anOrder({ released: 6_600, todayStatic: 3_000 })] }),
    ).toMatchObject({ difference: -600, cause: 'plan' });
  });

  it('is the larger one of two that point the same way, and never one that points the other way', () => {
    const before = {
      orders: [anOrder()],
      share: [aShare({ base: 40_000, count: 9, earned: 20_000, paid: 20_000 })],
    };
    const day = { orders: [anOrder(), second], share: [aShare()] };
    expect(change(before, day)).toEqual({ difference: -7_400, cause: 'invitees-fewer', count: 8 });
  });

  it('has no cause among orders and invitees when the member was frozen', () => {
    const frozen = { frozen: true, orders: [anOrder({ todayStatic: 0 })] };
    expect(change({ orders: [anOrder()] }, frozen)).toEqual({ difference: -3_600, cause: 'none', count: 0 });
    expect(change(frozen, { orders: [anOrder()] })).toEqual({ difference: 3_600, cause: 'none', count: 0 });
  });
});
