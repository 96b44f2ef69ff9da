import fc from 'fast-check';
import type { DayEvent, PaidOrder } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { type Fen, fen, points } from '../../cloudfunctions/shared/domain/money/amount';
import { poolAfterRefund } from '../../cloudfunctions/shared/domain/plan/grant';
import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import type { Forest } from '../../cloudfunctions/shared/domain/settlement/forest';
import { aFreeze, aMember, aMove, anInstant, aPaidOrder, aRefund } from './dayEvents';

/** What a history is made of; impossible wishes are passed over, so that every list of them is a lawful history. */
export interface Wish {
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
export const history = fc.array(fc.array(wish, { maxLength: 12 }), { minLength: 1, maxLength: 9 });

export interface KnownOrder {
  paid: PaidOrder;
  refunded: number;
  released: number;
}

/** The books of somebody who never heard of rows: all members and all orders that ever were. */
export class Books {
  readonly inviter: number[] = [];
  readonly frozen: boolean[] = [];
  readonly orders: KnownOrder[] = [];
  readonly earned: number[] = [];
  private clock = anInstant;

  constructor(private readonly rules: SettlementRules) {}

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
      orderPool: Float64Array.from(orders, (order) => poolOf(this.rules, order)),
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
      under: this.rules,
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

/** What is left of an order's pool after its refunds. */
export const poolOf = (rules: SettlementRules, { paid, refunded }: KnownOrder): number =>
  poolAfterRefund(rules, fen(paid.amount), points(paid.pool), refunded as Fen);
