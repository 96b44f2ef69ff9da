import { scanned } from '../../../../tests/builders/aRow';
import {
  aFreeze,
  aMember,
  aMove,
  anInstant,
  aPaidOrder,
  aRefund,
} from '../../../../tests/builders/dayEvents';
import { compilePlan } from '../plan/compilePlan';
import { greenPointsFull, twoLevel } from '../plan/presets';
import { addDays, businessDay } from '../time/businessDay';
import { checkRow } from './checkRow';
import { closeDay } from './closeDay';
import type { DayEvent } from './dayEvent';
import { MemberRows } from './memberRows';
import { paidToday, type Row } from './row';

const first = businessDay('2026-11-02');

/** Closes as many days as there are lists of events, and answers the rows of the last, proved. */
function close(days: DayEvent[][], plan = twoLevel): Row[] {
  const rules = compilePlan(plan);
  const rows = new MemberRows();
  for (const [day, events] of days.entries())
    closeDay({ date: addDays(first, day), rules, rulesOf: () => rules, events, rows });
  const closed = Array.from({ length: rows.length }, (_, number) => rows.read(number)!);
  expect(closed.map((row) => checkRow(scanned(row)))).toEqual(closed.map(() => null));
  return closed;
}

const nothing = (days: number): DayEvent[][] => Array.from({ length: days }, () => []);
const states = (row: Row) => row.orders.map(({ id, pool, released }) => [id, pool / 100, released / 100]);

describe('the fold of a day', () => {
  it('releases of each order by itself, and shares with two generations', () => {
    const [top, middle, low] = close([
      [aMember(0), aMember(1, 0), aMember(2, 1), aPaidOrder(0, 'a', 9000), aPaidOrder(2, 'b', 3000)],
    ]);
    expect(top!.day).toMatchObject({
      points: 10_800 + 1080,
      static: { paid: 10_800, count: 1, base: 900_000 },
    });
    expect(top!.day.share).toEqual([
      { generation: 2, rate: 3000, base: 3600, count: 1, earned: 1080, paid: 1080 },
    ]);
    // The middle one has no pool: half of 36 is earned and capped.
    expect(middle!.day).toMatchObject({ points: 0, capped: 1800 });
    expect(low!.day).toMatchObject({ points: 3600, share: [] });
    expect(top!.toDate).toMatchObject({ points: 11_880, lots: [[202611, 11_880, 0]] });
    expect([top!.teamVolume, middle!.teamVolume, low!.teamVolume]).toEqual([300_000, 300_000, 0]);
  });

  it('names the steps of the differential by the best rank below', () => {
    const rows = close(
      [
        [
          aMember(0),
          aMember(1, 0),
          aMember(2, 1),
          aPaidOrder(0, 'a', 3000),
          aPaidOrder(1, 'b', 150_000),
          aPaidOrder(2, 'c', 60_000),
        ],
      ],
      greenPointsFull,
    );
    expect(rows.map(({ rank }) => rank)).toEqual(['silver', 'bronze', null]);
    // 0's team: 1 releases 1800 static with no rank met, 2 releases 720 that met bronze.
    expect(rows[0]!.day.team!.steps).toEqual([
      [null, 2000, 180_000],
      ['bronze', 1000, 72_000],
    ]);
    expect(rows[0]!.day.team!.earned).toBe(36_000 + 7200);
    expect(rows[1]!.day.team).toEqual({ earned: 7200, paid: 7200, steps: [[null, 1000, 72_000]] });
  });

  it('keeps an order on the day that it runs dry, and lets it leave on the next', () => {
    const events = [aMember(0), aPaidOrder(0, 'a', 3000, { releasedBefore: 744_000 })];
    const [lastDay] = close([events, []]);
    expect(states(lastDay!)).toEqual([['a', 7500, 7500]]);
    expect(lastDay!.orders[0]!.todayStatic).toBe(2400);
    const [after] = close([events, [], []]);
    expect(after).toMatchObject({ orders: [], ownVolume: 300_000, broughtIn: 744_000 });
    expect(after!.closed).toEqual({ granted: 750_000, released: 750_000, voided: 0 });
    expect(after!.toDate.points).toBe(6000);
  });

  it('counts an order below the first threshold as volume only', () => {
    const [row] = close([[aMember(0), aPaidOrder(0, 'a', 2999.99)]]);
    expect(row).toMatchObject({ ownVolume: 299_999, orders: [], tiers: [] });
    expect(paidToday(row!)).toBe(0);
  });

  it('takes a refunded order out of volume, tier and release', () => {
    const order = aPaidOrder(0, 'a', 9000);
    const [row] = close([[aMember(0), order], [aRefund(order, 9000)]]);
    expect(row).toMatchObject({ ownVolume: 0, tiers: [] });
    expect(states(row!)).toEqual([['a', 0, 108]]);
    expect(paidToday(row!)).toBe(0);
  });

  it('puts an order refunded down into the lower tier', () => {
    const order = aPaidOrder(0, 'a', 9000);
    const [row] = close([[aMember(0), order], [aRefund(order, 1000)]]);
    expect(row).toMatchObject({ ownVolume: 800_000, tiers: [['junior', 1]] });
    expect(states(row!)).toEqual([['a', 20_000, 108 + 96]]);
  });

  it('takes a departed order back when it is refunded, and keeps it over-released for good', () => {
    const order = aPaidOrder(0, 'a', 3000, { releasedBefore: 750_000 });
    const [row] = close([[aMember(0), order], [], [aRefund(order, 3000)], ...nothing(3)]);
    expect(states(row!)).toEqual([['a', 0, 7500]]);
    expect(row).toMatchObject({ ownVolume: 0, tiers: [], closed: { granted: 0, released: 0, voided: 0 } });
  });

  it('counts two refunds of a day the same, whichever of them happened first', () => {
    const order = aPaidOrder(0, 'a', 9000);
    const inTurn = [aRefund(order, 1000, 0, anInstant + 1), aRefund(order, 3000, 1000, anInstant + 2)];
    const crossed = [aRefund(order, 1000, 0, anInstant + 2), aRefund(order, 3000, 1000, anInstant + 1)];
    const [one] = close([[aMember(0), order], inTurn]);
    expect(close([[aMember(0), order], crossed])).toEqual([one]);
    expect(one).toMatchObject({ ownVolume: 600_000, tiers: [['junior', 1]] });
  });

  it('lets a frozen member release and earn nothing, and go on afterwards', () => {
    const start = [aMember(0), aMember(1, 0), aPaidOrder(0, 'a', 3000), aPaidOrder(1, 'b', 3000)];
    const [frozen] = close([start, [aFreeze(0)]]);
    expect(frozen).toMatchObject({ frozen: true, day: { points: 0, capped: 0, share: [] } });
    const [thawed] = close([start, [aFreeze(0)], [aFreeze(0, 'unfrozen')]]);
    expect(thawed).toMatchObject({ frozen: false, day: { points: 5400 } });
  });

  it('lets the last of a day decide where a member hangs', () => {
    const members = [aMember(0), aMember(1), aMember(2), aPaidOrder(2, 'a', 3000)];
    const binding = aMove(2, 0, { kind: 'bound', at: anInstant + 2 });
    const move = aMove(2, 1, { at: anInstant + 3 });
    expect(close([members, [move, binding]]).map(({ teamVolume }) => teamVolume)).toEqual([0, 300_000, 0]);
    const untied = aMove(2, null, { at: anInstant + 4 });
    expect(close([members, [untied, move, binding]])[2]!.inviter).toBe(-1);
  });

  it('settles members whose inviters come after them, and leaves unused numbers out', () => {
    const rows = new MemberRows();
    const rules = compilePlan(twoLevel);
    const events = [aMember(5), aMember(1, 5), aPaidOrder(1, 'a', 3000), aPaidOrder(5, 'b', 3000)];
    const { members } = closeDay({ date: first, rules, rulesOf: () => rules, events, rows });
    expect(members).toBe(2);
    expect(rows.read(5)!.day.share).toMatchObject([{ generation: 1, paid: 1800 }]);
    expect(rows.read(0)).toBeNull();
  });

  it('splits a day once into cash and points, by month', () => {
    const plan = { ...twoLevel, cashShare: '0.3333' };
    const [row] = close([[aMember(0), aPaidOrder(0, 'a', 3000)], ...nothing(29)], plan);
    expect(row!.day).toMatchObject({ cash: 1199, points: 2401 });
    expect(row!.toDate.lots).toEqual([
      [202611, 2401 * 29, 1199 * 29],
      [202612, 2401, 1199],
    ]);
  });

  it('keeps a month without releases between two with some', () => {
    const rules = compilePlan(twoLevel);
    const rows = new MemberRows();
    const settle = (date: string, events: DayEvent[]) =>
      closeDay({ date: businessDay(date), rules, rulesOf: () => rules, events, rows });
    settle('2026-11-02', [aMember(0), aPaidOrder(0, 'a', 3000)]);
    settle('2027-02-03', []);
    expect(rows.read(0)!.toDate.lots).toEqual([
      [202611, 3600, 0],
      [202702, 3600, 0],
    ]);
    expect(rows.text(0)).toContain(',[202611,3600,0,0,3600],');
  });

  it.each<[what: string, events: DayEvent[][], fault: RegExp]>([
    [
      'a member registered twice',
      [[aMember(0)], [aMember(0)]],
      /^event registered:0: member 0 is registered already$/,
    ],
    ['an inviter who does not exist', [[aMember(0, 7)]], /^event registered:0: no member has the number 7$/],
    ['an order of nobody', [[aPaidOrder(3, 'a', 3000)]], /^event paid:a: no member has the number 3$/],
    [
      'an order paid twice',
      [[aMember(0), aPaidOrder(0, 'a', 3000)], [aPaidOrder(0, 'a', 3000)]],
      /^event paid:a: the order counts already$/,
    ],
    [
      'more released than granted',
      [[aMember(0), aPaidOrder(0, 'a', 3000, { releasedBefore: 750_001 })]],
      /^event paid:a: more released than granted$/,
    ],
    [
      'a refund of an order that never counted',
      [[aMember(0), aRefund(aPaidOrder(0, 'a', 3000), 100)]],
      /^event refunded:a:0: the order has never counted$/,
    ],
    [
      'more refunded than paid',
      [[aMember(0), aPaidOrder(0, 'a', 3000), aRefund(aPaidOrder(0, 'a', 3000), 3001)]],
      /^event refunded:a:0: 300100 refunded of 300000$/,
    ],
    [
      'a refund of nothing',
      [[aMember(0), aPaidOrder(0, 'a', 3000), aRefund(aPaidOrder(0, 'a', 3000), 0)]],
      /^event refunded:a:0: 0 refunded of 300000$/,
    ],
    [
      'a refund of another grant',
      [[aMember(0), aPaidOrder(0, 'a', 3000), aRefund(aPaidOrder(0, 'a', 3000, { pool: 1 }), 1)]],
      /^event refunded:a:0: granted 750000, not 1$/,
    ],
    ['inviters in a circle', [[aMember(0), aMember(1, 0)], [aMove(0, 1)]], /circle/],
  ])('refuses %s', (_, events, fault) => {
    expect(() => close(events)).toThrow(fault);
  });
});
