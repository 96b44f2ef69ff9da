import { aSmallBrand, smallBrandStart } from '../../tests/builders/aSmallBrand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { RefundTakenView } from '../shared/contract/ordersForOperators';
import type { AuditDoc } from '../shared/store/audit';
import type { RefundedEvent } from '../shared/store/events';
import type { OrderDoc } from '../shared/store/orders';

type Detail = AnswerOf<typeof ordersContract.detail>;

let cloud: Cloud;
let finance: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['account', 'orders', 'dayClose'], clockStart: smallBrandStart });
  await aSmallBrand(cloud);
  finance = await cloud.operator('finance');
});
afterAll(() => cloud.close());

const asked = (words: object = {}) => ({
  ...{ order: 'shop:2', amount: 300_000, refundedBefore: 0, reason: '买家退货', request: 'k1' },
  ...words,
});
const refund = (words: object = {}, by: Caller = finance) => by.call('orders', 'refund', asked(words));
const detail = async (order: string) => answerOf<Detail>(await finance.call('orders', 'detail', { order }));

describe('an order that an operator looks at', () => {
  it('says what was released by the published day, by which plan, and what the closes read of it', async () => {
    expect(await detail('shop:1')).toMatchObject({
      ...{
        source: 'shop',
        status: 'paid',
        planVersion: 1,
        reached: { multiplier: '2.5' },
        memberName: '林小满',
      },
      ...{ phoneMasked: '138****0001', pool: 750_000, poolLeft: 750_000, broughtIn: 0, import: null },
      publishedDate: '2026-11-22',
      events: [{ event: 'paid:shop:1', kind: 'paid', day: '2026-11-21', late: false, quarantined: false }],
    });
    // Two days of her own 36.00, and twice 54.00 for what Bob released.
    expect((await detail('shop:1')).released).toBe(2 * (3_600 + 5_400));
  });

  it('shows its member to a viewer by a masked name', async () => {
    const viewer = await cloud.operator('viewer');
    const { memberName } = answerOf<Detail>(await viewer.call('orders', 'detail', { order: 'shop:1' }));
    expect(memberName).toBe('林*满');
  });
});

describe('a refund by an operator', () => {
  it('is told before it is done, and nothing is written', async () => {
    const before = await documents(cloud);
    const preview = await finance.call('orders', 'previewRefund', { order: 'shop:2', amount: 300_000 });
    expect(answerOf(preview)).toEqual({
      amountLeft: { before: 900_000, after: 600_000 },
      pool: { before: 2_700_000, after: 1_500_000 },
      ...{ voided: 1_200_000, clawed: 0, released: 21_600, publishedDate: '2026-11-22' },
    });
    expect(await documents(cloud)).toEqual(before);
  });

  it('is taken once however often it is asked for, and stands in the audit with before and after', async () => {
    const answers = await Promise.all([refund(), refund(), refund()]);
    for (const reply of answers)
      expect(answerOf<RefundTakenView>(reply)).toMatchObject({
        order: { status: 'partlyRefunded', refunded: 300_000 },
        effect: { pool: { before: 2_700_000, after: 1_500_000 } },
        ...{ day: '2026-11-23', late: false },
      });
    const events = await (await cloud.store<RefundedEvent>('events')).find(
      { order: 'shop:2', kind: 'refunded' },
      { limit: 9 },
    );
    expect(events.map(({ _id, refundedAfter }) => [_id, refundedAfter])).toEqual([
      ['refunded:shop:2##operator:k1', 300_000],
    ]);
    expect(await (await cloud.store<AuditDoc>('audit')).get('refund:k1')).toMatchObject({
      ...{ subject: 'shop:2', by: 'wx:operator-finance', reason: '买家退货' },
      before: { status: 'paid', refunded: 0, pool: 2_700_000 },
      after: { status: 'partlyRefunded', refunded: 300_000, pool: 1_500_000, day: '2026-11-23' },
    });
    expect((await detail('shop:2')).events).toHaveLength(2);
  });

  it('of two operators at once is taken from one, and the other is told', async () => {
    const admin = await cloud.operator('admin');
    const replies = await Promise.all([
      refund({ refundedBefore: 300_000, request: 'k2' }),
      refund({ refundedBefore: 300_000, request: 'k2' }, admin),
      refund({ refundedBefore: 300_000, request: 'k3' }, admin),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await detail('shop:2')).refunded).toBe(600_000);
  });

  it('is read by the next close, which takes back what was released too much', async () => {
    answerOf(await refund({ order: 'shop:1', request: 'k4' }));
    for (const time of ['00:07', '00:12']) {
      cloud.local.clock.set(new Date(`2026-11-23T${time}:00+08:00`));
      await cloud.timer('dayClose');
    }
    expect(await detail('shop:1')).toMatchObject({
      ...{ status: 'refunded', poolLeft: 0, released: 18_000, publishedDate: '2026-11-23' },
    });
  });
});

describe('a refund by an operator is refused, and nothing changes:', () => {
  const cases: [code: string, words: object][] = [
    ['REQUEST_DIFFERS', { request: 'k1', amount: 1 }],
    ['ORDER_UNKNOWN', { order: 'shop:404' }],
    ['ORDER_CHANGED', { refundedBefore: 300_000 }],
    ['REFUND_TOO_LARGE', { refundedBefore: 600_000, amount: 300_001 }],
    ['INVALID_INPUT', { amount: 0 }],
    ['INVALID_INPUT', { amount: 1.5 }],
    ['INVALID_INPUT', { reason: ' ' }],
  ];
  it.each(cases)('%s with %j', async (code, words) => {
    const before = await documents(cloud);
    expect(refusalOf(await refund({ request: 'k9', ...words }))).toBe(code);
    expect(await documents(cloud)).toEqual(before);
  });

  it('REFUNDED_BEFORE_PAID where the clock of the shop is ahead of ours', async () => {
    const orders = await cloud.store<OrderDoc>('orders');
    const paidAt = new Date(cloud.local.clock.now().getTime() + 60_000);
    await orders.insert({
      ...(await orders.get('shop:1'))!,
      _id: 'shop:3',
      refunded: 0,
      refunds: [],
      paidAt,
    });
    expect(refusalOf(await refund({ order: 'shop:3', request: 'k5' }))).toBe('REFUNDED_BEFORE_PAID');
  });

  it('NOT_ALLOWED for who only looks or helps', async () => {
    for (const role of ['viewer', 'support'] as const) {
      expect(refusalOf(await refund({}, await cloud.operator(role)))).toBe('NOT_ALLOWED');
      const preview = { order: 'shop:2', amount: 1 };
      expect(refusalOf(await (await cloud.operator(role)).call('orders', 'previewRefund', preview))).toBe(
        'NOT_ALLOWED',
      );
    }
  });

  it('a preview knows the same limits', async () => {
    const preview = (words: object) =>
      finance.call('orders', 'previewRefund', { order: 'shop:2', amount: 1, ...words });
    expect(refusalOf(await preview({ order: 'shop:404' }))).toBe('ORDER_UNKNOWN');
    expect(refusalOf(await preview({ amount: 300_001 }))).toBe('REFUND_TOO_LARGE');
  });
});
