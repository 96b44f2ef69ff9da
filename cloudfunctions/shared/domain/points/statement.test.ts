import { anOrder, aRow } from '../../../../tests/builders/aRow';
import type { Row } from '../dayClose/row';
import { statementBetween } from './statement';

/** A row with these totals to date and orders. */
const aDay = (toDate: Partial<Row['toDate']>, rest: Partial<Row> = {}): Row => {
  const row = aRow({ orders: rest.orders ?? [] });
  return { ...row, ...rest, toDate: { ...row.toDate, points: 0, cash: 0, ...toDate } };
};

describe('what lies between two days', () => {
  const order = anOrder({ released: 100_000 });
  const before = aDay(
    { static: 80_000, share: [[1, 20_000]], points: 90_000, cash: 10_000 },
    { orders: [order] },
  );
  const after = aDay(
    {
      static: 90_000,
      share: [
        [1, 24_000],
        [3, 1_000],
      ],
      team: 500,
      peer: 100,
      capped: 70,
      points: 104_040,
      cash: 11_560,
    },
    { orders: [{ ...order, released: 115_600 }] },
  );

  it('is the difference of the totals to date, by kind', () => {
    expect(statementBetween(before, after)).toMatchObject({
      static: 10_000,
      share: [
        [1, 4_000],
        [3, 1_000],
      ],
      team: 500,
      peer: 100,
      points: 14_040,
      cash: 1_560,
      capped: 70,
      opening: { points: 90_000, cash: 10_000 },
      closing: { points: 104_040, cash: 11_560 },
    });
  });

  it('begins with nothing where no close had met the member', () => {
    const { opening, pools, static: daily } = statementBetween(null, before);
    expect([opening, daily]).toEqual([{ points: 0, cash: 0 }, 80_000]);
    expect(pools).toEqual({ opening: 0, granted: 750_000, released: 100_000, voided: 0, closing: 650_000 });
  });

  it('tells what the pools gained and lost, orders that left the row among them', () => {
    const closed = { granted: 750_000, released: 750_000, voided: 0 };
    const fresh = anOrder({ id: 'shop:2', released: 0 });
    const dry = aDay(
      { static: 730_000, share: [[1, 20_000]], points: 740_000, cash: 10_000 },
      { closed, orders: [fresh] },
    );
    expect(statementBetween(before, dry).pools).toEqual({
      opening: 650_000,
      granted: 750_000,
      released: 650_000,
      voided: 0,
      closing: 750_000,
    });
  });

  it('takes out of the pools what a refund voids, and tells apart what it claws back', () => {
    const refunded = anOrder({ amount: 30_000, pool: 75_000, released: 100_000 });
    const { pools, clawed } = statementBetween(before, { ...before, orders: [refunded] });
    expect(clawed).toBe(25_000);
    expect(pools).toEqual({ opening: 650_000, granted: 0, released: 0, voided: 650_000, closing: 0 });
  });

  it('counts of an order that was brought in only what was left of it', () => {
    const broughtIn = anOrder({ id: 'shop:9', released: 50_000 });
    const { pools } = statementBetween(null, aDay({}, { broughtIn: 50_000, orders: [broughtIn] }));
    expect(pools).toEqual({ opening: 0, granted: 700_000, released: 0, voided: 0, closing: 700_000 });
  });

  it('is a fault where the kinds are not what was credited, or the pools do not add up', () => {
    expect(() => statementBetween(before, aDay({ points: 104_040, static: 1 }))).toThrow('by kind');
    const lost = { ...after, orders: [order] };
    expect(() => statementBetween(before, lost)).toThrow('pools do not add up');
  });
});
