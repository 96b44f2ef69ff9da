import { scanned } from '../../../../tests/builders/aRow';
import { aMember, aPaidOrder } from '../../../../tests/builders/dayEvents';
import { compilePlan } from '../plan/compilePlan';
import { greenPointsFull } from '../plan/presets';
import { businessDay } from '../time/businessDay';
import { checkRow } from './checkRow';
import { checkTotals } from './checkTotals';
import { closeDay } from './closeDay';
import { type DayTotals, noTotals } from './dayTotals';
import { MemberRows } from './memberRows';
import type { Row } from './row';
import { decodeRow } from './rowText';

/** A bronze member above a bronze member: it has every line, and an order that is running. */
function settled() {
  const rules = compilePlan({ ...greenPointsFull, cashShare: '0.1' });
  const rows = new MemberRows();
  const orders = [
    aPaidOrder(0, 'a', 30_000, { releasedBefore: 500 }),
    aPaidOrder(0, 'b', 3000, { releasedBefore: 749_000 }),
    aPaidOrder(1, 'c', 9000),
    aPaidOrder(2, 'd', 60_000),
  ];
  const events = [aMember(0), aMember(1, 0), aMember(2, 1), ...orders];
  const date = businessDay('2026-11-02');
  return { rows, ...closeDay({ date, rules, rulesOf: () => rules, events, rows }) };
}

const sample = (): Row => decodeRow(settled().rows.text(0)!);

describe('the proof of a row', () => {
  it('accepts what the fold writes, with every kind of line', () => {
    const row = sample();
    expect(row.day).toMatchObject({ share: [{}, {}], team: { steps: [{}] }, peer: {} });
    expect(checkRow(scanned(row))).toBeNull();
  });

  it.each<[tampered: string, tamper: (row: Row) => void, rule: RegExp]>([
    ['a cent more of points', (row) => (row.day.points += 1), /lines add up/],
    ['a cent more of a line', (row) => (row.day.share[0]!.paid += 1), /lines add up/],
    [
      'a line that pays more than it earned',
      ({ day: { team, peer } }) => {
        peer!.paid += team!.paid;
        team!.paid = 0;
      },
      /more than it earned/,
    ],
    ['a cent more capped', (row) => (row.day.capped += 1), /capped/],
    ['another base', (row) => (row.day.share[0]!.base += 10_000), /floor\(rate x base\)/],
    ['another rate', (row) => (row.day.peer!.rate += 100), /floor\(rate x base\)/],
    ['another step', (row) => (row.day.team!.steps[0]![2] += 10_000), /rate difference/],
    ['an order that released more today', (row) => (row.orders[0]!.todayStatic += 1), /orders released/],
    ['a frozen member who was paid', (row) => (row.frozen = true), /frozen/],
    ['a total to date', (row) => (row.toDate.team += 1), /totals to date/],
    ['a lot', (row) => (row.toDate.lots[0]![1] += 1), /totals to date/],
    ['what an order released', (row) => (row.orders[0]!.released += 1), /what orders released/],
    ['what was brought in', (row) => (row.broughtIn -= 1), /what orders released/],
    ['closed orders', (row) => (row.closed.granted += 1), /closed orders/],
    ['a pool above its grant', (row) => (row.orders[0]!.pool += 1), /order a: granted/],
    ['a pool below what was released today', (row) => (row.orders[0]!.pool = 5), /order a: granted/],
    ['the order of orders', (row) => row.orders.reverse(), /by time of payment/],
  ])('finds %s', (_, tamper, rule) => {
    const row = sample();
    tamper(row);
    expect(checkRow(scanned(row))).toMatch(rule);
  });

  it.each<[tampered: string, tamper: (row: Row) => void]>([
    ['a negative amount', (row) => (row.ownVolume = -1)],
    ['half a cent', (row) => (row.toDate.static += 0.5)],
    ['more than a number can hold exactly', (row) => (row.toDate.static = 2 ** 53)],
    ['no number at all', (row) => ((row.day.share[0] as { base: unknown }).base = '1')],
    ['a month that does not exist', (row) => (row.toDate.lots[0]![0] = 202613)],
  ])('cannot even read %s', (_, tamper) => {
    const row = sample();
    tamper(row);
    expect(() => scanned(row)).toThrow('the row can be read');
  });
});

describe('the proof of the totals', () => {
  it('accepts the sums of the first day, in whatever order the fields come', () => {
    const { totals } = settled();
    const { ever, ...others } = totals;
    const announced = {
      ever: Object.fromEntries(Object.entries(ever).reverse()),
      ...others,
    } as typeof totals;
    expect(checkTotals(totals, announced, null)).toBeNull();
  });

  it('finds sums that differ from the fold, or do not go on from yesterday', () => {
    const { totals } = settled();
    expect(checkTotals({ ...totals, team: totals.team + 1 }, totals, null)).toMatch(/totals of the fold/);
    const before = noTotals();
    const grown = (field: 'granted' | 'broughtIn' | 'released' | 'volume') => ({
      ...before,
      ever: { ...before.ever, [field]: 1 },
    });
    expect(checkTotals(totals, totals, grown('granted'))).toMatch(/all grants/);
    expect(checkTotals(totals, totals, grown('broughtIn'))).toMatch(/brought in/);
    expect(checkTotals(totals, totals, grown('released'))).toMatch(/all releases/);
    expect(checkTotals(totals, totals, grown('volume'))).toMatch(/all volume/);
    const leaky = { ...totals, ever: { ...totals.ever, voided: 1 } };
    expect(checkTotals(leaky, leaky, null)).toMatch(/granted = /);
    const split = { ...totals, cash: totals.cash + 1 };
    expect(checkTotals(split, split, null)).toMatch(/points and cash/);
    const unlike = { ...totals, peer: totals.peer + 1 };
    expect(checkTotals(unlike, unlike, null)).toMatch(/the lines add up/);
  });

  it('goes on from a record that is older than the count of volume', () => {
    const { totals } = settled();
    const { volume: _, ...ever } = noTotals().ever;
    const before = { ...noTotals(), ever } as DayTotals;
    expect(checkTotals(totals, totals, before)).toBeNull();
  });
});
