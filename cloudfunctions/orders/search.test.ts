import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { ImportDoc } from '../shared/store/imports';
import type { OrderDoc } from '../shared/store/orders';

type Page = AnswerOf<typeof ordersContract.search>;

let cloud: Cloud;
let support: Caller;
let viewer: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-10T12:00:00+08:00') });
  support = await cloud.operator('support');
  viewer = await cloud.operator('viewer');
  await aPlanInForce(cloud);
  for (const member of ['ANA', 'BEN']) await aMember(cloud, member);
  await pay('shop', 'N1', 'ANA', '2026-11-01T23:59:59+08:00');
  await pay('shop', 'N2', 'BEN', '2026-11-02T00:00:00+08:00');
  await pay('shop', 'N10', 'ANA', '2026-11-03T10:00:00+08:00');
  await pay('erp', 'N1', 'ANA', '2026-11-04T10:00:00+08:00');
  await refund('shop', 'N2', '3000');
  await refund('shop', 'N10', '1');
});
afterAll(() => cloud.close());

const pay = async (source: string, number: string, member: string, paidAt: string) =>
  answerOf(
    await support.call('orders', 'paid', { source, number, member, amount: '3000', channel: '', paidAt }),
  );
const refund = async (source: string, number: string, amount: string) =>
  answerOf(
    await support.call('orders', 'refunded', {
      ...{ source, number, refund: 'R', amount },
      refundedAt: '2026-11-05T10:00:00+08:00',
    }),
  );
const search = async (data: object) => answerOf<Page>(await viewer.call('orders', 'search', data));
const found = async (data: object) => (await search(data)).orders.map(({ order }) => order);

describe('searching orders', () => {
  it('lists the newest paid first, with who paid and what came of it', async () => {
    const { orders } = await search({});
    expect(orders.map(({ order, member, status }) => [order, member, status])).toEqual([
      ['erp:N1', 'ANA', 'paid'],
      ['shop:N10', 'ANA', 'partlyRefunded'],
      ['shop:N2', 'BEN', 'refunded'],
      ['shop:N1', 'ANA', 'paid'],
    ]);
  });

  it.each<[words: object, orders: string[]]>([
    [{ by: 'number', text: 'N1' }, ['erp:N1', 'shop:N1', 'shop:N10']],
    [{ by: 'number', text: 'N10' }, ['shop:N10']],
    [{ by: 'order', text: 'shop:N' }, ['shop:N1', 'shop:N10', 'shop:N2']],
    [{ by: 'order', text: 'shop:N2' }, ['shop:N2']],
    [{ by: 'member', text: 'ANA' }, ['erp:N1', 'shop:N10', 'shop:N1']],
    [{ by: 'member', text: 'AN' }, []],
    [{ status: 'partlyRefunded' }, ['shop:N10']],
    [{ source: 'shop', status: 'refunded' }, ['shop:N2']],
    [{ source: 'erp' }, ['erp:N1']],
    [{ from: '2026-11-02', to: '2026-11-03' }, ['shop:N10', 'shop:N2']],
    [{ to: '2026-11-01' }, ['shop:N1']],
    [{ from: '2026-11-04' }, ['erp:N1']],
    [{ by: 'number', text: 'N1', source: 'shop', to: '2026-11-01' }, ['shop:N1']],
  ])('%j', async (words, orders) => {
    expect(await found(words)).toEqual(orders);
  });

  it('finds nothing of an import that is not complete', async () => {
    const orders = await cloud.store<OrderDoc>('orders');
    await orders.insert({ ...(await orders.get('shop:N1'))!, _id: 'late:N1', source: 'late', import: 'i1' });
    const imports = await cloud.store<Pick<ImportDoc, '_id' | 'status'>>('imports');
    await imports.put({ _id: 'i1', status: 'writing' });
    expect(await found({ source: 'late' })).toEqual([]);
    expect(refusalOf(await viewer.call('orders', 'detail', { order: 'late:N1' }))).toBe('ORDER_UNKNOWN');
    await orders.remove('late:N1');
  });

  it('comes a page at a time, each order once, also where all were paid at one moment', async () => {
    for (let at = 0; at < 120; at++)
      await pay(at % 2 ? 'web' : 'app', `P${Math.floor(at / 2)}`, 'BEN', '2026-11-06T10:00:00+08:00');
    for (const asked of [
      { from: '2026-11-06' },
      { by: 'number', text: 'P' },
      { by: 'member', text: 'BEN' },
    ]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Page = await search(cursor === undefined ? asked : { ...asked, cursor });
        expect(page.orders.length).toBeLessThanOrEqual(50);
        seen.push(...page.orders.map(({ order }) => order));
        cursor = page.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((order) => order.includes(':P'))).toHaveLength(120);
    }
  });

  it('begins at the top for a position that is none of ours', async () => {
    expect((await search({ status: 'refunded', cursor: 'x' })).orders).toHaveLength(1);
  });

  it.each<[code: string, words: object]>([
    ['SEARCH_INCOMPLETE', { text: 'N1' }],
    ['SEARCH_INCOMPLETE', { by: 'number' }],
    ['PERIOD_BACKWARDS', { from: '2026-11-03', to: '2026-11-02' }],
  ])('%s: %j', async (code, words) => {
    expect(refusalOf(await viewer.call('orders', 'search', words))).toBe(code);
  });

  it('is not for members', async () => {
    expect(refusalOf(await cloud.as('ana').call('orders', 'search', {}))).toBe('NOT_ALLOWED');
  });
});
