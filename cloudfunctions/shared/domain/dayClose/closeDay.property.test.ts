import fc from 'fast-check';
import { scanned } from '../../../../tests/builders/aRow';
import {
  aFreeze,
  aMember,
  aMove,
  anInstant,
  aPaidOrder,
  aRefund,
} from '../../../../tests/builders/dayEvents';
import { type Fen, fen, points } from '../money/amount';
import { compilePlan } from '../plan/compilePlan';
import { poolAfterRefund } from '../plan/grant';
import { greenPointsFull } from '../plan/presets';
import type { Forest } from '../settlement/forest';
import { walkDay } from '../settlement/walk';
import { addDays, businessDay } from '../time/businessDay';
import { checkRow } from './checkRow';
import { checkTotals } from './checkTotals';
import { closeDay } from './closeDay';
import type { DayEvent, PaidOrder } from './dayEvent';
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

/** What a history is made of; impossible wishes are passed over, so that every list of them is a lawful history. */
interface Wish {
  kind: 'register' | 'pay' | 'refund' | 'freeze' | 'unfreeze' | 'move';
  who: number;
  other: number;
  size: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('register', 'register', 'pay', 'pay', 'pay', 'refund', 'freeze', 'unfreeze', 'move'),
  who: fc.nat(30),
  other: fc.nat(30),
  size: fc.nat(1000),
});
const history = fc.array(fc.array(wish, { maxLength: 12 }), { minLength: 1, maxLength: 9 });

interface KnownOrder {
  paid: PaidOrder;
  refunded: number;
  released: number;
}

/** The books of somebody who never heard of rows: all members and all orders that ever were. */
class Books {
  readonly inviter: number[] = [];
  readonly frozen: boolean[] = [];
  readonly orders: KnownOrder[] = [];
  readonly earned: number[] = [];
  private clock = anInstant;

  /** The event of a wish, noted in the books; null where it cannot be. */
  grant({ kind, who, other, size }: Wish): DayEvent | null {
    this.clock += 1000;
    const at = this.clock;
    const number = who % Math.max(1, this.inviter.length);
    if (kind === 'register') return this.register(other, at);
    if (this.inviter.length === 0) return null;
    if (kind === 'pay') return this.pay(number, size, at);
    if (kind === 'refund') return this.refund(other, size, at);
    if (kind === 'move') return this.move(number, other % this.inviter.length, at);
    if (this.frozen[number] === (kind === 'freeze')) return null;
    this.frozen[number] = kind === 'freeze';
    return aFreeze(number, kind === 'freeze' ? 'frozen' : 'unfrozen', at);
  }

  /** The forest of today, made from scratch with every order that ever was. */
  forest(): { forest: Forest; orders: KnownOrder[] } {
    const orders = this.inviter.flatMap((_, number) =>
      this.orders.filter(({ paid }) => paid.number === number),
    );
    const own = (number: number) => orders.filter(({ paid }) => paid.number === number);
    const start = [0];
    for (const number of this.inviter.keys()) start.push(start[number]! + own(number).length);
    const forest = {
      count: this.inviter.length,
      inviter: Int32Array.from(this.inviter),
      frozen: Uint8Array.from(this.frozen, Number),
      ownVolume: Float64Array.from(this.inviter.keys(), (number) =>
        own(number).reduce((sum, { paid, refunded }) => sum + paid.amount - refunded, 0),
      ),
      orderStart: Int32Array.from(start),
      orderAmount: Float64Array.from(orders, ({ paid, refunded }) => paid.amount - refunded),
      orderPool: Float64Array.from(orders, poolOf),
      orderReleased: Float64Array.from(orders, ({ released }) => released),
    };
    return { forest, orders };
  }

  private register(other: number, at: number): DayEvent {
    const number = this.inviter.length;
    const inviter = number === 0 || other % 7 === 0 ? -1 : other % number;
    this.inviter.push(inviter);
    this.frozen.push(false);
    this.earned.push(0);
    return aMember(number, inviter < 0 ? null : inviter, at);
  }

  private pay(number: number, size: number, at: number): DayEvent {
    const releasedBefore = size % 5 === 0 ? size : 0;
    const paid = aPaidOrder(number, `o${this.orders.length}`, 2000 + size * 20.01, {
      paidAt: at,
      under: rules,
    });
    const order = { ...paid, releasedBefore: Math.min(releasedBefore, paid.pool) };
    this.orders.push({ paid: order, refunded: 0, released: order.releasedBefore });
    return order;
  }

  private refund(other: number, size: number, at: number): DayEvent | null {
    const order = this.orders[other % Math.max(1, this.orders.length)];
    if (!order || order.refunded === order.paid.amount) return null;
    const left = order.paid.amount - order.refunded;
    const back = size % 3 === 0 ? left : Math.min(left, 1 + size * 1000);
    const before = order.refunded;
    order.refunded += back;
    return aRefund(order.paid, order.refunded / 100, before / 100, at);
  }

  private move(number: number, to: number, at: number): DayEvent {
    const inviter = this.isBelow(to, number) ? -1 : to;
    this.inviter[number] = inviter;
    return aMove(number, inviter < 0 ? null : inviter, { at });
  }

  private isBelow(member: number, above: number): boolean {
    for (let at = member; at >= 0; at = this.inviter[at]!) if (at === above) return true;
    return false;
  }
}

const poolOf = ({ paid, refunded }: KnownOrder): number =>
  poolAfterRefund(rules, fen(paid.amount), points(paid.pool), refunded as Fen);

const dateOf = (day: number) => addDays(businessDay('2026-11-20'), day);
const close = (rows: MemberRows, day: number, events: readonly DayEvent[]) =>
  closeDay({ date: dateOf(day), rules, rulesOf: () => rules, events, rows });

const textsOf = (rows: MemberRows) => Array.from({ length: rows.length }, (_, number) => rows.text(number));

describe('closing day by day', () => {
  it('pays what somebody finds who reckons every day from the first event, step by step', () => {
    fc.assert(
      fc.property(history, (days) => {
        const books = new Books();
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
              expect([open?.released ?? poolOf(known), open?.pool ?? known.released]).toEqual([
                known.released,
                poolOf(known),
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
        const books = new Books();
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
        const books = new Books();
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
        const books = new Books();
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
