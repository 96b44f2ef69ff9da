import { ConservationFault, isAmount as importedIsAmount } from './conservationFault';
import type { DayOutcome, Forest } from './forest';

/** See slips: no imported name inside a loop. */
const isAmount = importedIsAmount;

/** No order of a block of members gives more than its pool holds, and static release is a part of what it gives. */
export function checkOrders(forest: Forest, outcome: DayOutcome, from: number, to: number): void {
  const { orderStart, orderPool, orderReleased } = forest;
  const { orderToday, orderStatic } = outcome;
  for (let at = orderStart[from]!, end = orderStart[to]!; at < end; at++) {
    const room = Math.max(0, orderPool[at]! - orderReleased[at]!);
    const today = orderToday[at]!;
    const part = orderStatic[at]!;
    if (!isAmount(today) || !isAmount(part) || part > today || today > room) {
      const rule = `order ${at} gives ${today} (${part} static) of a pool that holds ${room}`;
      throw new ConservationFault(ownerOf(orderStart, at), rule);
    }
  }
}

function ownerOf(orderStart: Int32Array, order: number): number {
  return orderStart.findIndex((start) => start > order) - 1;
}

/**
 * The orders of each member add up to what it is paid and to its static release, and nothing is capped while a pool holds
 * something. Answers what all orders of the block give.
 */
export function takenFromOrders(
  { orderStart, orderPool, orderReleased }: Forest,
  outcome: DayOutcome,
  from: number,
  to: number,
): number {
  const { total, staticReleased, capped, orderToday, orderStatic } = outcome;
  let ofBlock = 0;
  let at = orderStart[from]!;
  for (let member = from; member < to; member++) {
    const start = at;
    let taken = 0;
    let fixed = 0;
    for (const end = orderStart[member + 1]!; at < end; at++) {
      taken += orderToday[at]!;
      fixed += orderStatic[at]!;
    }
    if (taken !== total[member]) throw new ConservationFault(member, 'the orders do not add up to the total');
    if (fixed !== staticReleased[member])
      throw new ConservationFault(member, 'static is not that of the orders');
    if (capped[member]! > 0 && holdsMore(orderPool, orderReleased, orderToday, start, at))
      throw new ConservationFault(member, 'capped while a pool held something');
    ofBlock += taken;
  }
  return ofBlock;
}

function holdsMore(
  pool: Float64Array,
  released: Float64Array,
  today: Float64Array,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) {
    if (pool[at]! - released[at]! - today[at]! > 0) return true;
  }
  return false;
}
