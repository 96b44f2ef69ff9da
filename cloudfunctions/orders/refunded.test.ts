import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { RefundedEvent } from '../shared/store/events';
import type { OrderDoc } from '../shared/store/orders';

type Answer = AnswerOf<typeof ordersContract.refunded>;

let cloud: Cloud;
let support: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-10T12:00:00+08:00') });
  support = await cloud.operator('support');
  await aPlanInForce(cloud);
  await aMember(cloud, 'ANA');
});
afterAll(() => cloud.close());

let lastOrder = 0;
/** An order of 3000 yuan, paid on 1 November. */
async function aPaidOrder(): Promise<string> {
  const number = `N${++lastOrder}`;
  const paidAt = '2026-11-01T10:00:00+08:00';
  answerOf(
    await support.call('orders', 'paid', { source: 'shop', number, member: 'ANA', amount: '3000', paidAt }),
  );
  return number;
}
const aRefund = (number: string, changes: Record<string, unknown> = {}) => ({
  source: 'shop',
  number,
  refund: 'R1',
  amount: '1000.00',
  refundedAt: '2026-11-03T10:00:00+08:00',
  ...changes,
});
const refund = (data: unknown, by: Caller = support) => by.call('orders', 'refunded', data);
const eventsOf = async (number: string) => {
  const found = await (await cloud.store<RefundedEvent>('events')).find(
    { order: `shop:${number}`, kind: 'refunded' },
    { limit: 10, order: [['refundedAfter', 'asc']] },
  );
  return found.map(({ day, late, refundedBefore, refundedAfter }) => [
    day,
    late,
    refundedBefore,
    refundedAfter,
  ]);
};

describe('a refund', () => {
  it('adds up with those before it, each an event of its own', async () => {
    const number = await aPaidOrder();
    await refund(aRefund(number));
    const second = { refund: 'R2', amount: '2000.00', refundedAt: '2026-11-05T10:00:00+08:00' };
    const answer = answerOf<Answer>(await refund(aRefund(number, second)));
    expect(answer).toMatchObject({
      repeated: false,
      order: {
        refunded: 300_000,
        pool: 750_000,
        day: '2026-11-02',
        refundCounts: { day: '2026-11-06', late: false },
      },
    });
    expect(await eventsOf(number)).toEqual([
      ['2026-11-04', false, 0, 100_000],
      ['2026-11-06', false, 100_000, 300_000],
    ]);
  });

  it('that comes again, from all sides at once, is the same refund', async () => {
    const number = await aPaidOrder();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refund(aRefund(number))));
    expect(answers.filter((reply) => !answerOf<Answer>(reply).repeated)).toHaveLength(1);
    expect(await eventsOf(number)).toHaveLength(1);
  });

  it('never counts before its order, nor before an earlier refund of it', async () => {
    const settings = await cloud.store<{ _id: string; day: string }>('settings');
    await settings.put({ _id: 'seal', day: '2026-11-07' });
    const number = await aPaidOrder();
    await settings.remove('seal');
    await refund(aRefund(number, { refund: 'R1', refundedAt: '2026-11-01T10:00:00+08:00' }));
    await refund(aRefund(number, { refund: 'R2', refundedAt: '2026-11-09T10:00:00+08:00' }));
    await refund(aRefund(number, { refund: 'R3', refundedAt: '2026-11-02T10:00:00+08:00' }));
    expect((await eventsOf(number)).map(([day]) => day)).toEqual(['2026-11-08', '2026-11-10', '2026-11-10']);
  });

  it('that comes too late for its day says so, and from which day it counts', async () => {
    const number = await aPaidOrder();
    const settings = await cloud.store<{ _id: string; day: string }>('settings');
    await settings.put({ _id: 'seal', day: '2026-11-07' });
    const { order } = answerOf<Answer>(await refund(aRefund(number)));
    await settings.remove('seal');
    expect(order).toMatchObject({ late: false, refundCounts: { day: '2026-11-08', late: true } });
  });

  it('of two orders never shares an event, whatever colons their numbers have', async () => {
    const paidAt = '2026-11-01T10:00:00+08:00';
    for (const number of ['a', 'a:b'])
      await support.call('orders', 'paid', { source: 'shop', number, member: 'ANA', amount: '3000', paidAt });
    expect(answerOf<Answer>(await refund(aRefund('a', { refund: 'b:c' }))).repeated).toBe(false);
    expect(answerOf<Answer>(await refund(aRefund('a:b', { refund: 'c' }))).repeated).toBe(false);
  });

  it('of many at once never takes more than was paid', async () => {
    const number = await aPaidOrder();
    const asked = Array.from({ length: 6 }, (_, n) => refund(aRefund(number, { refund: `R${n}` })));
    const taken = (await Promise.all(asked)).filter((reply) => reply.ok);
    expect(taken).toHaveLength(3);
    const order = await (await cloud.store<OrderDoc>('orders')).get(`shop:${number}`);
    expect(order?.refunded).toBe(300_000);
  });
});

describe('a refund is refused, and nothing changes:', () => {
  const codes: [code: string, changes: Record<string, unknown>, field: string][] = [
    ['ORDER_UNKNOWN', { number: 'never' }, 'number'],
    ['ORDER_UNKNOWN', { source: 'erp' }, 'number'],
    ['REFUND_DIFFERS', { amount: '999.99' }, 'amount'],
    ['REFUND_DIFFERS', { refundedAt: '2026-11-03T10:00:01+08:00' }, 'refundedAt'],
    ['REFUNDED_IN_FUTURE', { refund: 'R2', refundedAt: '2026-11-10T13:00:00+08:00' }, 'refundedAt'],
    ['REFUNDED_BEFORE_PAID', { refund: 'R2', refundedAt: '2026-11-01T09:59:59+08:00' }, 'refundedAt'],
    ['REFUND_TOO_LARGE', { refund: 'R2', amount: '2000.01' }, 'amount'],
    ['INVALID_INPUT', { refund: 'R2', amount: '0' }, 'amount'],
    ['INVALID_INPUT', { refund: '', amount: '1' }, 'refund'],
  ];
  let number: string;
  beforeAll(async () => {
    number = await aPaidOrder();
    await refund(aRefund(number));
  });

  it.each(codes)('%s with %j', async (code, changes, field) => {
    const before = await documents(cloud);
    const reply = await refund(aRefund(number, changes));
    expect(reply).toMatchObject({ ok: false, refusal: { code, field } });
    expect(await documents(cloud)).toEqual(before);
  });

  it('NOT_ALLOWED for a member', async () => {
    const reply = await refund(aRefund(number, { refund: 'R2' }), cloud.as('ana'));
    expect(reply).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });
});
