import fc from 'fast-check';
import { scanned } from '../../../../tests/builders/aRow';
import { Books, history, poolOf } from '../../../../tests/builders/lawfulHistory';
import { compilePlan } from '../plan/compilePlan';
import { greenPointsFull } from '../plan/presets';
import { walkDay } from '../settlement/walk';
import { addDays, businessDay } from '../time/businessDay';
import { checkRow } from './checkRow';
import { checkTotals } from './checkTotals';
import { closeDay } from './closeDay';
import type { DayEvent } from './dayEvent';
import { addScan, type DayTotals, noTotals } from './dayTotals';
import { MemberRows } from './memberRows';
import { paidToDate, paidToday } from './row';

/** Everything happens within days: a third of an order is released daily, and small volumes make ranks. */
const rules = compilePlan({
  ...greenPointsFull,
  release: { dailyRate: '0.3333' },
  team: {
    enabled: true,
    ranks: [
      { id: 'bronze', name: '青铜', volume: '5000', rate: '0.10' },
      { id: 'silver', name: '白银', volume: '30000', rate: '0.21' },
      { id: 'gold', name: '黄金', volume: '90000', rate: '0.3' },
    ],
  },
  cashShare: '0.3',
});

const dateOf = (day: number) => addDays(businessDay('2026-11-20'), day);
const close = (rows: MemberRows, day: number, events: readonly DayEvent[]) =>
  closeDay({ date: dateOf(day), rules, rulesOf: () => rules, events, rows });

const textsOf = (rows: MemberRows) => Array.from({ length: rows.length }, (_, number) => rows.text(number));

describe('closing day by day', () => {
  it('pays what somebody finds who reckons every day from the first event, step by step', () => {
    fc.assert(
      fc.property(history, (days) => {
        const books = new Books(rules);
        const rows = new MemberRows();
        for (const [day, wishes] of days.entries()) {
          close(
            rows,
            day,
            wishes.map((one) => books.grant(one)).filter((event) => event !== null),
          );
          const { forest, orders } = books.forest();
          for (const [number, walked] of walkDay(rules, forest).entries()) {
            const row = rows.read(number)!;
            books.earned[number]! += Number(walked.total);
            const own = orders.filter(({ paid }) => paid.number === number);
            for (const [at, order] of own.entries()) order.released += Number(walked.orders[at]!);
            expect({
              today: BigInt(paidToday(row)),
              capped: BigInt(row.day.capped),
              toDate: paidToDate(row),
              teamVolume: BigInt(row.teamVolume),
              rank: row.rank,
            }).toEqual({
              today: walked.total,
              capped: walked.capped,
              toDate: books.earned[number],
              teamVolume: walked.teamVolume,
              rank: rules.ranks[walked.rank]?.id ?? null,
            });
            for (const known of own) {
              const open = row.orders.find(({ id }) => id === known.paid.order);
              // Who is not in the row any more has released exactly its pool.
              expect([open?.released ?? poolOf(rules, known), open?.pool ?? known.released]).toEqual([
                known.released,
                poolOf(rules, known),
              ]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('conserves: every row, every total, and from one day to the next', () => {
    fc.assert(
      fc.property(history, (days) => {
        const books = new Books(rules);
        const rows = new MemberRows();
        let before: DayTotals | null = null;
        for (const [day, wishes] of days.entries()) {
          const { totals } = close(
            rows,
            day,
            wishes.map((one) => books.grant(one)).filter((event) => event !== null),
          );
          const { granted, broughtIn, orders, volume } = totals;
          const written: DayTotals = { ...noTotals(), granted, broughtIn, orders, volume };
          for (let number = 0; number < rows.length; number++) {
            const scan = scanned(rows.text(number)!);
            expect(checkRow(scan)).toBeNull();
            addScan(written, scan);
          }
          expect(checkTotals(written, totals, before)).toBeNull();
          before = totals;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same rows whether they are rewritten byte by byte or settled as objects', () => {
    fc.assert(
      fc.property(history, (days) => {
        const books = new Books(rules);
        const [rows, objects] = [new MemberRows(), new MemberRows()];
        for (const [day, wishes] of days.entries()) {
          const events = wishes.map((one) => books.grant(one)).filter((event) => event !== null);
          for (let number = 0; number < objects.length; number++) objects.change(number);
          const closed = close(rows, day, events);
          expect(close(objects, day, events)).toEqual(closed);
          expect(textsOf(objects)).toEqual(textsOf(rows));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same rows in whatever order the events of a day are read', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1000)), (days, random) => {
        const books = new Books(rules);
        const [rows, shuffled] = [new MemberRows(), new MemberRows()];
        for (const [day, wishes] of days.entries()) {
          const events = wishes.map((one) => books.grant(one)).filter((event) => event !== null);
          close(rows, day, events);
          const mixed = events.map((event) => ({ event, place: random.next().value as number }));
          close(
            shuffled,
            day,
            mixed.sort((a, b) => a.place - b.place).map(({ event }) => event),
          );
        }
        expect(textsOf(shuffled)).toEqual(textsOf(rows));
      }),
      { numRuns: 100 },
    );
  });
});
