import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import type { PaidEvent } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { MemberDoc } from '../shared/store/members';
import type { OrderDoc } from '../shared/store/orders';

type Answer = AnswerOf<typeof ordersContract.paid>;

let cloud: Cloud;
let support: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-02T12:00:00+08:00') });
  support = await cloud.operator('support');
  await aPlanInForce(cloud);
});
afterAll(() => cloud.close());

let lastOrder = 0;
const anOrder = (changes: Record<string, unknown> = {}) => ({
  source: 'shop',
  number: `N${++lastOrder}`,
  member: 'ANA',
  amount: '3000.00',
  paidAt: '2026-11-01T10:00:00+08:00',
  channel: 'web',
  category: 'fmcg',
  ...changes,
});
const pay = (data: unknown, by: Caller = support) => by.call('orders', 'paid', data);

describe('a paid order', () => {
  beforeAll(() => aMember(cloud, 'ANA'));

  it('is kept with its grant, its event and the day that it counts from', async () => {
    const data = anOrder({ number: 'first' });
    const answer = answerOf<Answer>(await pay(data));
    expect(answer).toEqual({
      repeated: false,
      order: {
        order: 'shop:first',
        number: 'first',
        channel: 'web',
        amount: 300_000,
        refunded: 0,
        paidAt: '2026-11-01T02:00:00.000Z',
        tier: 'junior',
        pool: 750_000,
        day: '2026-11-02',
        late: false,
        refundCounts: null,
        quarantined: null,
      },
    });
    expect(await (await cloud.store<PaidEvent>('events')).get('paid:shop:first')).toMatchObject({
      kind: 'paid',
      day: '2026-11-02',
      late: false,
      order: 'shop:first',
      amount: 300_000,
      pool: 750_000,
      tier: 'junior',
      planVersion: 1,
      releasedBefore: 0,
    });
    const member = await (await cloud.store<MemberDoc>('members')).get('ANA');
    expect(member?.firstOrderAt).toEqual(new Date('2026-11-01T10:00:00+08:00'));
  });

  it('that comes again, from all sides at once, is the same order', async () => {
    const data = anOrder();
    const answers = await Promise.all(Array.from({ length: 5 }, () => pay(data)));
    const taken = answers.map((reply) => answerOf<Answer>(reply));
    expect(taken.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(taken.map(({ order }) => JSON.stringify(order))).size).toBe(1);
    const before = await documents(cloud);
    expect(answerOf<Answer>(await pay(data)).repeated).toBe(true);
    expect(await documents(cloud)).toEqual(before);
  });

  it('below the first threshold grants nothing, and moves the first order to its earlier date', async () => {
    await aMember(cloud, 'BEA');
    await pay(anOrder({ member: 'BEA', paidAt: '2026-10-05T10:00:00+08:00' }));
    const small = answerOf<Answer>(
      await pay(anOrder({ member: 'BEA', amount: '2999.99', paidAt: '2026-10-01T10:00:00+08:00' })),
    );
    expect(small.order).toMatchObject({ tier: null, pool: 0 });
    const member = await (await cloud.store<MemberDoc>('members')).get('BEA');
    expect(member?.firstOrderAt).toEqual(new Date('2026-10-01T10:00:00+08:00'));
  });

  it('counts from the first open day, with a mark, where its own day is sealed', async () => {
    const settings = await cloud.store<{ _id: string; day: string }>('settings');
    await settings.put({ _id: 'seal', day: '2026-11-05' });
    const late = answerOf<Answer>(await pay(anOrder()));
    await settings.remove('seal');
    expect(late.order).toMatchObject({ day: '2026-11-06', late: true });
  });

  it('of a member who has left was paid all the same', async () => {
    await aMember(cloud, 'GONE', { status: 'closed' });
    expect(answerOf<Answer>(await pay(anOrder({ member: 'GONE' }))).repeated).toBe(false);
  });

  it('may hold any text that a formula or an operator would be made of, as text', async () => {
    const order = answerOf<Answer>(await pay(anOrder({ channel: '=1+1', category: '$gt' }))).order;
    expect(order.channel).toBe('=1+1');
  });
});

describe('a paid order is refused, and nothing changes:', () => {
  beforeAll(() => aMember(cloud, 'REF'));

  const refused = async (data: unknown, by: Caller = support) => {
    const before = await documents(cloud);
    const reply = await pay(data, by);
    expect(await documents(cloud)).toEqual(before);
    return reply;
  };
  const codes: [code: string, changes: Record<string, unknown>, field: string][] = [
    ['MEMBER_UNKNOWN', { member: 'NOBODY' }, 'member'],
    ['PAID_IN_FUTURE', { paidAt: '2026-11-02T13:00:00+08:00' }, 'paidAt'],
    ['PAID_BEFORE_REGISTERED', { paidAt: '2026-07-31T23:59:59+08:00' }, 'paidAt'],
    ['INVALID_INPUT', { amount: '-1' }, 'amount'],
    ['INVALID_INPUT', { amount: '1.001' }, 'amount'],
    ['INVALID_INPUT', { amount: '1e3' }, 'amount'],
    ['INVALID_INPUT', { amount: '0.00' }, 'amount'],
    ['INVALID_INPUT', { amount: 3000 }, 'amount'],
    ['INVALID_INPUT', { amount: '1000000000000' }, 'amount'],
    ['INVALID_INPUT', { paidAt: '2026-02-30T10:00:00+08:00' }, 'paidAt'],
    ['INVALID_INPUT', { paidAt: '2026-11-01T10:00:00' }, 'paidAt'],
    ['INVALID_INPUT', { number: '../x' }, 'number'],
    ['INVALID_INPUT', { number: { $gt: '' } }, 'number'],
    ['INVALID_INPUT', { source: 'A B' }, 'source'],
  ];
  it.each(codes)('%s with %j', async (code, changes, field) => {
    const reply = await refused(anOrder({ member: 'REF', ...changes }));
    expect(reply).toMatchObject({ ok: false, refusal: { code, field } });
  });

  it('ORDER_DIFFERS, naming the field', async () => {
    const data = anOrder({ member: 'REF' });
    await pay(data);
    const reply = await refused({ ...data, amount: '3000.01' });
    expect(reply).toMatchObject({ refusal: { code: 'ORDER_DIFFERS', field: 'amount' } });
  });

  it('NO_PLAN_IN_FORCE on a day before the first version', async () => {
    await aMember(cloud, 'OLD', { registeredAt: new Date('2025-01-01T00:00:00+08:00') });
    const data = anOrder({ member: 'OLD', paidAt: '2025-12-31T23:59:59+08:00' });
    expect(refusalOf(await refused(data))).toBe('NO_PLAN_IN_FORCE');
  });

  it('AMOUNT_TOO_LARGE where the pool would be no exact number', async () => {
    const plans = await cloud.store<{ _id: string }>('plans');
    const [plan] = await plans.find({}, { limit: 1 });
    const richest = { tiers: [{ id: 'one', name: 'one', threshold: '1', multiplier: '10000' }] };
    const version = { ...plan, _id: '000002', version: 2, effectiveFrom: '2026-11-02' };
    await plans.put({ ...version, plan: { ...(plan as { plan?: object }).plan, ...richest } } as never);
    const data = anOrder({ member: 'REF', amount: '999999999999.99', paidAt: '2026-11-02T10:00:00+08:00' });
    expect(refusalOf(await refused(data))).toBe('AMOUNT_TOO_LARGE');
    await plans.remove('000002');
  });

  it('MEMBER_UNKNOWN while the import that brings the member is not complete', async () => {
    await (await cloud.store<ImportDoc>('imports')).put({ _id: 'running', status: 'writing' } as ImportDoc);
    await aMember(cloud, 'SOON', { import: 'running' });
    expect(refusalOf(await refused(anOrder({ member: 'SOON' })))).toBe('MEMBER_UNKNOWN');
  });

  it('BUSY while an import is writing this very order', async () => {
    const data = anOrder({ member: 'REF' });
    const stored = { _id: `shop:${data.number}`, import: 'running' } as OrderDoc;
    await (await cloud.store<OrderDoc>('orders')).put(stored);
    expect(refusalOf(await refused(data))).toBe('BUSY');
  });

  it.each(['viewer', 'finance'] as const)('NOT_ALLOWED for an operator who is %s', async (role) => {
    expect(refusalOf(await refused(anOrder(), await cloud.operator(role)))).toBe('NOT_ALLOWED');
  });

  it('NOT_ALLOWED for a member, who never says what was paid', async () => {
    const identities = await cloud.store<{ _id: string }>('identities');
    await identities.put({ _id: 'wx:ana', member: 'ANA', number: 1 } as never);
    expect(refusalOf(await refused(anOrder(), cloud.as('ana')))).toBe('NOT_ALLOWED');
    expect(refusalOf(await refused(anOrder(), cloud.as('a stranger')))).toBe('NOT_ALLOWED');
  });
});
