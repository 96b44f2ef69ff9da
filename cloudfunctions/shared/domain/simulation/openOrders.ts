import { type DayMemory, newDayMemory } from '../settlement/dayMemory';
import type { Forest } from '../settlement/forest';
import type { Books } from './books';
import type { SimulatedMonth } from './months';
import type { Span } from './spans';
import type { Timeline } from './timeline';

/** The orders that a span carries, as the engine takes them. */
export interface OpenOrders {
  forest: Forest;
  memory: DayMemory;
  /** By place in the forest: the order's index. */
  orderAt: Int32Array;
  /** By order: its place in the forest, -1 where the span does not carry it. */
  placeOf: Int32Array;
}

/**
 * Carries what is open and what begins to count within the span: an order of a coming day stands there with nothing until then.
 * A dry one releases nothing any more and stays in its member's volume, which is all that the engine asks of it.
 */
export function openOrders(books: Books, timeline: Timeline, span: Span): OpenOrders {
  const { orders, members } = timeline;
  const placeOf = new Int32Array(orders.count).fill(-1);
  const orderStart = new Int32Array(members + 1);
  let count = 0;
  for (let order = 0; order < orders.count; order++) {
    const begins = orders.countsFrom[order]!;
    const isOpen = begins < span.first ? books.pool[order]! > books.released[order]! : begins < span.end;
    if (!isOpen) continue;
    placeOf[order] = count++;
    orderStart[orders.member[order]! + 1]! += 1;
  }
  for (let member = 0; member < members; member++) orderStart[member + 1]! += orderStart[member]!;
  const forest: Forest = {
    count: members,
    ...{ inviter: books.inviter, frozen: books.frozen, ownVolume: books.ownVolume, orderStart },
    orderAmount: new Float64Array(count),
    orderPool: new Float64Array(count),
    orderReleased: new Float64Array(count),
  };
  const orderAt = new Int32Array(count);
  for (let order = 0; order < orders.count; order++) {
    const place = placeOf[order]!;
    if (place < 0) continue;
    orderAt[place] = order;
    if (orders.countsFrom[order]! >= span.first) continue;
    forest.orderAmount[place] = orders.amount[order]! - books.back[order]!;
    forest.orderPool[place] = books.pool[order]!;
    forest.orderReleased[place] = books.released[order]!;
  }
  return { forest, memory: newDayMemory(span.rules, forest), orderAt, placeOf };
}

/** Takes over what the orders of the span released, and notes which of them ran dry and what all of them still hold. */
export function closeOrders(books: Books, { forest, orderAt }: OpenOrders, month: SimulatedMonth): void {
  month.liability = 0;
  for (let place = 0; place < orderAt.length; place++) {
    const order = orderAt[place]!;
    const released = forest.orderReleased[place]!;
    const pool = books.pool[order]!;
    books.released[order] = released;
    month.liability += Math.max(0, pool - released);
    // Not carried any more, so that it is counted once. What a refund took whole is void, and not dry.
    if (pool > 0 && pool <= released) month.dried += 1;
  }
}
