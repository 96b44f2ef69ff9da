import { addDays, type BusinessDay, businessDayOf, nextDay, startOfDay } from '../time/businessDay';
import { drawInviter, drawPurchases, drawRegistration } from './drawPeople';
import type { History, HistoryDay, PaidRow, RefundedRow, RegisteredRow } from './history';
import { seededRandom } from './seededRandom';

export interface PopulationSize {
  seed: number;
  members: number;
  /** Business days of history, the last of which is `to`. */
  days: number;
  to: BusinessDay;
}

interface DrawnDay extends HistoryDay {
  registered: RegisteredRow[];
  paid: PaidRow[];
  refunded: RefundedRow[];
}

/**
 * The history of people who do not exist: who registers, who invited them, what they buy and what comes back. The same for the
 * same size, seed and day.
 */
export function drawPopulation({ seed, members, days, to }: PopulationSize): History {
  const random = seededRandom(seed);
  const from = addDays(to, 1 - days);
  const start = startOfDay(addDays(from, -1));
  const end = startOfDay(to);
  const drawn = new Map<BusinessDay, DrawnDay>();
  const counting = (instant: number): DrawnDay => {
    const day = nextDay(businessDayOf(instant));
    const known = drawn.get(day) ?? { day, registered: [], paid: [], refunded: [] };
    drawn.set(day, known);
    return known;
  };
  const invited = [0];
  for (let member = 0; member < members; member++) {
    const registeredAt = drawRegistration(member, members, start, end, random);
    counting(registeredAt).registered.push([
      member,
      member === 0 ? -1 : drawInviter(member, invited, random),
    ]);
    let count = 0;
    drawPurchases(registeredAt, end, random, ({ amount, paidAt, refundedAt, refunded }) => {
      const order = `${member}-${count++}`;
      counting(paidAt).paid.push([member, order, amount, paidAt]);
      if (refundedAt !== null) counting(refundedAt).refunded.push([order, refunded]);
    });
  }
  return { from, to, days: [...drawn.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
