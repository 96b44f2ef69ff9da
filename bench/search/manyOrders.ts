import type { OrderDoc } from '../../cloudfunctions/shared/store/orders';

/** What an order of the benchmark is found by. */
export interface OrderSearchedFor {
  source: string;
  number: string;
  member: string;
  paidAt: Date;
}

const sources = ['shop', 'shop', 'shop', 'erp'];
const members = 20_000;
const first = new Date('2026-01-01T00:00:00+08:00').getTime();
const documentsAtOnce = 1000;

/** Orders who are the same whenever they are made: five a member, one every four minutes, in no order of their numbers. */
export const orderAt = (at: number): OrderSearchedFor => ({
  source: sources[at % sources.length]!,
  number: `2026${String((at * 48_271) % 1_000_003).padStart(7, '0')}-${at}`,
  member: `GP${String((at * 7919) % members).padStart(10, '0')}`,
  paidAt: new Date(first + at * 240_000),
});

/** Writes them as they would be paid: one in fifty is refunded, one in a hundred in part. */
export async function writeOrders(count: number): Promise<void> {
  // The store opens its database with what the environment says by now.
  const { orders } = await import('../../cloudfunctions/shared/store/orders');
  for (let from = 0; from < count; from += documentsAtOnce) {
    const places = Array.from({ length: Math.min(documentsAtOnce, count - from) }, (_, at) => from + at);
    await orders.insertMany(places.map(orderDoc));
  }
}

function orderDoc(at: number): OrderDoc {
  const { source, number, member, paidAt } = orderAt(at);
  const refunded = at % 50 === 49 ? 300_000 : at % 100 === 7 ? 100_000 : 0;
  return {
    _id: `${source}:${number}`,
    ...{ source, number, member, paidAt },
    memberNumber: 0,
    amount: 300_000,
    channel: 'bench',
    category: '',
    planVersion: 1,
    tier: 'junior',
    pool: 750_000,
    releasedBefore: 0,
    refunded,
    status: refunded === 0 ? 'paid' : refunded < 300_000 ? 'partlyRefunded' : 'refunded',
    refunds: refunded === 0 ? [] : [{ refund: 'R', amount: refunded, at: paidAt }],
    day: '2026-11-01',
    late: false,
    lastEventDay: '2026-11-01',
  };
}
