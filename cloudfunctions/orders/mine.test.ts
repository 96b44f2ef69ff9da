import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { ImportDoc } from '../shared/store/imports';
import type { OrderDoc } from '../shared/store/orders';

type Answer = AnswerOf<typeof ordersContract.mine>;

let cloud: Cloud;
let ana: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-10T12:00:00+08:00') });
  const support = await cloud.operator('support');
  await aPlanInForce(cloud);
  const identities = await cloud.store<{ _id: string; member: string }>('identities');
  for (const id of ['ANA', 'BEA']) {
    await aMember(cloud, id);
    await identities.put({ _id: `wx:${id.toLowerCase()}`, member: id });
  }
  ana = cloud.as('ana');
  // Three orders at each instant, so that pages end between equal times.
  for (let n = 0; n < 45; n++) {
    const hour = String(Math.floor(n / 3)).padStart(2, '0');
    const paidAt = `2026-11-01T${hour}:00:00+08:00`;
    const order = { source: 'shop', number: `N${n}`, member: 'ANA', amount: '1', paidAt };
    answerOf(await support.call('orders', 'paid', order));
  }
});
afterAll(() => cloud.close());

const pagesOf = async (caller: Caller): Promise<Answer['orders'][]> => {
  const pages: Answer['orders'][] = [];
  for (let cursor: string | null | undefined; cursor !== null && pages.length < 10; ) {
    const page: Answer = answerOf<Answer>(await caller.call('orders', 'mine', cursor ? { cursor } : {}));
    pages.push(page.orders);
    cursor = page.next;
  }
  return pages;
};

describe('my orders', () => {
  it('come newest first, each once, a page at a time', async () => {
    const pages = await pagesOf(ana);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    const times = pages.flat().map(({ paidAt }) => paidAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(pages.flat().map(({ number }) => number)).size).toBe(45);
  });

  it('are mine alone', async () => {
    expect(await pagesOf(cloud.as('bea'))).toEqual([[]]);
  });

  it('hold nothing of an import that is not complete, and all of it afterwards', async () => {
    const imports = await cloud.store<ImportDoc>('imports');
    const orders = await cloud.store<OrderDoc>('orders');
    const [known] = await orders.find({ member: 'ANA' }, { limit: 1 });
    await imports.put({ _id: 'running', status: 'writing' } as ImportDoc);
    await orders.insert({ ...(known as OrderDoc), _id: 'import:1', number: 'imported', import: 'running' });
    expect((await pagesOf(ana)).flat()).toHaveLength(45);
    await imports.update('running', { status: 'complete' });
    expect((await pagesOf(ana)).flat()).toHaveLength(46);
  });

  it('begin at the top for a cursor that nobody gave', async () => {
    const page = answerOf<Answer>(await ana.call('orders', 'mine', { cursor: 'nonsense' }));
    expect(page.orders).toHaveLength(20);
  });

  it('are refused to who is no member', async () => {
    expect(refusalOf(await cloud.as('stranger').call('orders', 'mine'))).toBe('NOT_A_MEMBER');
  });
});
