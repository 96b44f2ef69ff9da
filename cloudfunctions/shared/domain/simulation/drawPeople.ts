import type { SeededRandom } from './seededRandom';

const minute = 60_000;
/** What people buy, in yuan: mostly small baskets, some packages at the tiers' thresholds, a few large ones. */
const baskets = [
  268, 499, 899, 1680, 3000, 3000, 3280, 4500, 6800, 9000, 9000, 12800, 27000, 31500, 51000,
] as const;
/** One order in this many is refunded, half of those in part. */
const refundEvery = 24;

/** What somebody who does not exist paid. Amounts in fen, instants in milliseconds since 1970. */
export interface Purchase {
  amount: number;
  paidAt: number;
  refundedAt: number | null;
  refunded: number;
}

/** When the member of an index registers between two instants: registrations get denser with time. */
export function drawRegistration(
  index: number,
  count: number,
  start: number,
  end: number,
  random: SeededRandom,
): number {
  const share = (index + 0.2 + 0.6 * random.next()) / count;
  return start + Math.floor(share ** 0.75 * (end - start - minute));
}

/**
 * Who invited the member of an index, -1 for nobody. Who has invited before invites again: a few large groups and many small
 * ones. `invited` begins with the first member alone, and is kept from one to the next.
 */
export function drawInviter(index: number, invited: number[], random: SeededRandom): number {
  if (random.next() < 0.04) return -1;
  const inviter = random.next() < 0.7 ? random.pick(invited) : random.below(index);
  invited.push(inviter, index);
  return inviter;
}

/** What a member buys before `end`. A third only looks around; the others come back about once a month. */
export function drawPurchases<Order>(
  registeredAt: number,
  end: number,
  random: SeededRandom,
  dress: (purchase: Purchase) => Order,
): Order[] {
  const orders: Order[] = [];
  if (random.next() < 0.33) return orders;
  let paidAt = registeredAt + (5 + random.below(3 * 24 * 60)) * minute;
  while (paidAt < end) {
    orders.push(dress(drawPurchase(paidAt, end, random)));
    paidAt += Math.floor((4 + 40 * random.next() ** 0.5) * 24 * 60) * minute + random.below(60_000);
  }
  return orders;
}

function drawPurchase(paidAt: number, end: number, random: SeededRandom): Purchase {
  const cents = random.next() < 0.5 ? 0 : random.below(100);
  const amount = random.pick(baskets) * 100 + cents;
  const refundedAt = paidAt + (1 + random.below(6 * 24 * 60)) * minute;
  const isRefunded = random.below(refundEvery) === 0 && refundedAt < end;
  const refunded = random.next() < 0.5 ? amount : Math.floor(amount * 0.4);
  return {
    amount,
    paidAt,
    refundedAt: isRefunded ? refundedAt : null,
    refunded: isRefunded ? refunded : 0,
  };
}
