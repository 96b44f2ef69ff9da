import type { DayEvent, PaidOrder } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import type { SettlementRules } from '../../cloudfunctions/shared/domain/plan/plan';
import type { SeededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import { aFreeze, aMember, aMove, aPaidOrder, aRefund } from '../builders/dayEvents';

/** What happens at a brand, one event after another; each is possible after those before it. */
export class BrandStory {
  private readonly frozen: boolean[] = [];
  private readonly orders: { paid: PaidOrder; refunded: number }[] = [];

  constructor(
    private readonly random: SeededRandom,
    private readonly rules: SettlementRules,
  ) {}

  /** @param at when it happens, milliseconds since 1970 */
  next(at: number): DayEvent {
    const chance = this.random.next();
    if (chance < 0.25 || this.frozen.length === 0) return this.registers(at);
    if (chance < 0.7) return this.pays(at);
    if (chance < 0.85) return this.returns(at);
    return chance < 0.93 ? this.freezes(at) : this.moves(at);
  }

  registers(at: number): DayEvent {
    const number = this.frozen.length;
    this.frozen.push(false);
    return aMember(number, this.inviterBefore(number), at);
  }

  pays(at: number): DayEvent {
    const yuan = 500 + this.random.below(60_000);
    const paid = aPaidOrder(this.someMember(), `shop:${this.orders.length}`, yuan, {
      paidAt: at,
      under: this.rules,
    });
    this.orders.push({ paid, refunded: 0 });
    return paid;
  }

  /** Part of an order comes back, or all that is left of it. */
  private returns(at: number): DayEvent {
    const order = this.orders.length > 0 ? this.random.pick(this.orders) : null;
    const left = order ? order.paid.amount / 100 - order.refunded : 0;
    if (!order || left < 1) return this.pays(at);
    const from = order.refunded;
    order.refunded += this.random.next() < 0.3 ? left : 1 + this.random.below(left);
    return aRefund(order.paid, order.refunded, from, at);
  }

  private freezes(at: number): DayEvent {
    const number = this.someMember();
    const isFrozen = !this.frozen[number];
    this.frozen[number] = isFrozen;
    return aFreeze(number, isFrozen ? 'frozen' : 'unfrozen', at);
  }

  /** To somebody with a lower number, which never closes a circle. */
  private moves(at: number): DayEvent {
    const number = this.someMember();
    return aMove(number, this.inviterBefore(number), { at });
  }

  private someMember = (): number => this.random.below(this.frozen.length);

  private inviterBefore(number: number): number | null {
    return number === 0 || this.random.next() < 0.05 ? null : this.random.below(number);
  }
}
