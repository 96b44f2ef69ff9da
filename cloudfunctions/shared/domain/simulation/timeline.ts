import { type DayNumbers, numberDays } from './dayNumbers';
import type { FrozenRow, History, HistoryDay, MovedRow, RegisteredRow } from './history';
import { columnsOf, listOrders, type OrderColumns } from './orderColumns';
import { repeatOrders, type Scenario } from './repeatOrders';

/** A history and what is assumed to follow, laid out by number of day; the same for every plan that is run over it. */
export interface Timeline {
  numbers: DayNumbers;
  /** One more than the largest running number. */
  members: number;
  /** By running number: 1 where there is such a member. */
  isMember: Uint8Array;
  orders: OrderColumns;
  /** By number of day: the orders that begin to count, and those of which something comes back. */
  paid: readonly number[][];
  refunded: readonly { order: number; back: number }[][];
  tree: readonly TreeDay[];
}

/** Who comes, is moved or is frozen on a day; what is later within the day stands later. */
export interface TreeDay {
  registered: RegisteredRow[];
  moved: MovedRow[];
  frozen: FrozenRow[];
}

/** How many days follow the history: 24 months of the calendar at most. */
export const DAYS_AFTER = 730;

/**
 * Throws RangeError for a history that contradicts itself: an order of nobody, a refund without its order or beyond what was
 * paid, a day after the last.
 */
export function layOut(history: History, scenario: Scenario, daysAfter = DAYS_AFTER): Timeline {
  const numbers = numberDays(history.from, history.to, daysAfter);
  const listed = listOrders(history, numbers);
  const orders = columnsOf([...listed, ...repeatOrders(listed, numbers, scenario)]);
  const tree = treeDays(history.days, numbers);
  const isMember = membersOf(tree);
  const timeline: Timeline = {
    ...{ numbers, members: isMember.length, isMember, orders, tree },
    paid: numbers.days.map(() => []),
    refunded: numbers.days.map(() => []),
  };
  for (let order = 0; order < orders.count; order++) placeOrder(timeline, order);
  return timeline;
}

function placeOrder({ orders, paid, refunded, isMember }: Timeline, order: number): void {
  const member = orders.member[order]!;
  if (isMember[member] !== 1) throw new RangeError(`member ${member} has an order and was never registered`);
  paid[orders.countsFrom[order]!]!.push(order);
  let back = 0;
  for (const refund of orders.refunds.get(order) ?? []) {
    back += refund.back;
    if (refund.day < orders.countsFrom[order]!)
      throw new RangeError(`an order of member ${member} is refunded before it counts`);
    refunded[refund.day]!.push({ order, back: refund.back });
  }
  if (back > orders.amount[order]!)
    throw new RangeError(`more of an order of member ${member} came back than was paid`);
}

function treeDays(days: readonly HistoryDay[], numbers: DayNumbers): TreeDay[] {
  const tree: TreeDay[] = numbers.days.map(() => ({ registered: [], moved: [], frozen: [] }));
  for (const { day, registered = [], moved = [], frozen = [] } of days) {
    const at = tree[numbers.of(day)]!;
    for (const row of registered) at.registered.push(row);
    for (const row of moved) at.moved.push(row);
    for (const row of frozen) at.frozen.push(row);
  }
  for (const { moved, frozen } of tree) {
    moved.sort((a, b) => a[2] - b[2]);
    frozen.sort((a, b) => a[2] - b[2]);
  }
  return tree;
}

function membersOf(tree: readonly TreeDay[]): Uint8Array {
  let largest = -1;
  for (const { registered } of tree) for (const [member] of registered) largest = Math.max(largest, member);
  const isMember = new Uint8Array(largest + 1);
  for (const { registered } of tree) for (const [member] of registered) isMember[member] = 1;
  for (const { registered, moved } of tree) {
    for (const [member, inviter] of [...registered, ...moved]) {
      if (isMember[member] !== 1 || (inviter >= 0 && isMember[inviter] !== 1))
        throw new RangeError(`member ${member} or its inviter ${inviter} was never registered`);
    }
  }
  return isMember;
}
