import type { AnswerOf } from '../shared/contract/action';
import type { pointsContract } from '../shared/contract/points';
import { floorRate } from '../shared/domain/money/rate';
import { poolLeft, releasedOf } from '../shared/domain/orders/orderProgress';
import { compilePlan } from '../shared/domain/plan/compilePlan';
import type { Plan } from '../shared/domain/plan/plan';
import { lastDay } from '../shared/domain/points/lastDay';
import { addDays, type BusinessDay, businessDay } from '../shared/domain/time/businessDay';
import type { OrderDoc } from '../shared/store/orders';
import { dailyRateOf, type SettledRow } from './settledRow';

/** Everything that one order's progress is made of. */
export interface OrderFigures {
  order: OrderDoc;
  /** The version under which it was paid. */
  grantedBy: Plan;
  /** The plan whose daily rate holds now. */
  inForce: Plan;
  publishedDate: BusinessDay | null;
  /** The member's row of the published day. */
  settled: SettledRow | null;
}

/** One order: what is left of it after every refund so far, and how far it has come by the published day. */
export function orderView(figures: OrderFigures): AnswerOf<typeof pointsContract.order> {
  const { order, grantedBy, settled, inForce } = figures;
  const inRow = settled?.row.orders.find(({ id }) => id === order._id) ?? null;
  const amount = order.amount - order.refunded;
  const rules = compilePlan(grantedBy);
  const pool = poolLeft(order, rules, order.refunded);
  const released = releasedOf(order, rules, { publishedDate: figures.publishedDate, inRow });
  const daily = settled?.row.frozen ? 0 : floorRate(amount, dailyRateOf(inForce));
  const tier = grantedBy.tiers.find(({ id }) => id === order.tier);
  return {
    order: order._id,
    amount,
    paidAt: order.paidAt.toISOString(),
    pool,
    released,
    today: inRow ? inRow.todayStatic + inRow.todayAccelerated : 0,
    todayStatic: inRow?.todayStatic ?? 0,
    lastDay: lastDay(lastSettled(figures), pool - released, daily),
    granted: order.pool,
    refunded: order.refunded,
    multiplier: tier?.multiplier ?? null,
    tier: order.tier,
  };
}

/** The day up to which the figures stand: the published one, or the day before the order's first. */
function lastSettled({ order, publishedDate }: OrderFigures): BusinessDay {
  const dayBefore = addDays(businessDay(order.day), -1);
  return publishedDate !== null && publishedDate > dayBefore ? publishedDate : dayBefore;
}
