import type { Fen, Points } from '../money/amount';
import { grantOf, poolAfterRefund } from '../plan/grant';
import type { Books } from './books';
import type { SimulatedMonth } from './months';
import type { OpenOrders } from './openOrders';
import { type PlanSchedule, rulesOn, scheduledOn } from './planSchedule';
import type { Timeline } from './timeline';

/** Lets a day's orders and then its refunds count (settlement.md 1 and 6). */
export function applyOrders(
  books: Books,
  open: OpenOrders,
  timeline: Timeline,
  schedule: PlanSchedule,
  day: number,
  month: SimulatedMonth,
): void {
  for (const order of timeline.paid[day]!) pay(books, open, timeline, schedule, order, month);
  for (const { order, back } of timeline.refunded[day]!)
    refund(books, open, timeline, schedule, order, back, month);
}

function pay(
  books: Books,
  { forest, placeOf }: OpenOrders,
  { orders }: Timeline,
  schedule: PlanSchedule,
  order: number,
  month: SimulatedMonth,
): void {
  const amount = orders.amount[order]!;
  const { rules, keepsPools } = scheduledOn(schedule, orders.paidOn[order]!);
  const named = orders.namedPool[order]!;
  const pool = keepsPools && named >= 0 ? named : grantOf(rules, amount as Fen).pool;
  // Another plan may grant less than was released before the order came to us: nothing is left then.
  const released = Math.min(orders.releasedBefore[order]!, pool);
  const place = placeOf[order]!;
  books.granted[order] = pool;
  books.pool[order] = pool;
  books.ownVolume[orders.member[order]!]! += amount;
  forest.orderAmount[place] = amount;
  forest.orderPool[place] = pool;
  forest.orderReleased[place] = released;
  month.turnover += amount;
  month.granted += pool;
  month.broughtIn += released;
}

/** An order of amount a, r refunded in all, becomes one of a - r with the smaller pool, under the plan that granted it. */
function refund(
  books: Books,
  { forest, placeOf }: OpenOrders,
  { orders }: Timeline,
  schedule: PlanSchedule,
  order: number,
  back: number,
  month: SimulatedMonth,
): void {
  const amount = orders.amount[order]! as Fen;
  const place = placeOf[order]!;
  const released = place < 0 ? books.released[order]! : forest.orderReleased[place]!;
  const before = books.pool[order]!;
  const inAll = (books.back[order]! + back) as Fen;
  const rules = rulesOn(schedule, orders.paidOn[order]!);
  const pool = poolAfterRefund(rules, amount, books.granted[order]! as Points, inAll);
  books.back[order] = inAll;
  books.pool[order] = pool;
  books.ownVolume[orders.member[order]!]! -= back;
  if (place >= 0) {
    forest.orderAmount[place] = amount - inAll;
    forest.orderPool[place] = pool;
  }
  month.refunded += back;
  month.voided += before - pool;
  const clawed = Math.max(0, released - pool) - Math.max(0, released - before);
  month.clawed += clawed;
  books.clawedBy[orders.member[order]!]! += clawed;
}
