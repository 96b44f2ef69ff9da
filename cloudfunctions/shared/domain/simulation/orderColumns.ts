import { type BusinessDay, businessDayOf } from '../time/businessDay';
import type { DayNumbers } from './dayNumbers';
import type { History } from './history';

/**
 * All orders of a history as columns, by member, then by time of payment, then by id: the order in which accelerated release
 * takes from them (settlement.md 6).
 */
export interface OrderColumns {
  count: number;
  member: Int32Array;
  /** As paid. */
  amount: Float64Array;
  releasedBefore: Float64Array;
  /** The pool that its source named, -1 where the plan's grant counts. */
  namedPool: Float64Array;
  /** The business day of payment, whose plan fixes the grant. */
  paidOn: BusinessDay[];
  /** The number of the day from which it counts. */
  countsFrom: Int32Array;
  /** By order: what came back, and the number of the day from which that counts. */
  refunds: Map<number, Refund[]>;
}

export interface Refund {
  day: number;
  back: number;
}

/** An order while it is being listed. */
export interface ListedOrder {
  member: number;
  id: string;
  amount: number;
  paidAt: number;
  releasedBefore: number;
  namedPool: number;
  countsFrom: number;
  refunds: Refund[];
}

/** Throws RangeError for a refund of an order that is not there. */
export function listOrders(history: History, numbers: DayNumbers): ListedOrder[] {
  const listed: ListedOrder[] = [];
  const byId = new Map<string, ListedOrder>();
  for (const { day, paid = [] } of history.days) {
    const countsFrom = numbers.of(day);
    for (const [member, id, amount, paidAt, releasedBefore = 0, namedPool = -1] of paid) {
      const order = { member, id, amount, paidAt, releasedBefore, namedPool, countsFrom, refunds: [] };
      listed.push(order);
      byId.set(id, order);
    }
  }
  for (const { day, refunded = [] } of history.days) {
    for (const [id, back] of refunded) {
      const order = byId.get(id);
      if (!order) throw new RangeError(`order ${id} is refunded and was never paid`);
      order.refunds.push({ day: numbers.of(day), back });
    }
  }
  return listed;
}

export function columnsOf(listed: ListedOrder[]): OrderColumns {
  const sorted = listed.sort(byMemberAndPayment);
  const refunds = new Map<number, Refund[]>();
  sorted.forEach((order, at) => {
    if (order.refunds.length > 0) refunds.set(at, order.refunds);
  });
  return {
    count: sorted.length,
    member: Int32Array.from(sorted, ({ member }) => member),
    amount: Float64Array.from(sorted, ({ amount }) => amount),
    releasedBefore: Float64Array.from(sorted, ({ releasedBefore }) => releasedBefore),
    namedPool: Float64Array.from(sorted, ({ namedPool }) => namedPool),
    paidOn: sorted.map(({ paidAt }) => businessDayOf(paidAt)),
    countsFrom: Int32Array.from(sorted, ({ countsFrom }) => countsFrom),
    refunds,
  };
}

/** Ids by code unit, as everywhere. */
const byMemberAndPayment = (a: ListedOrder, b: ListedOrder): number =>
  a.member - b.member || a.paidAt - b.paidAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
