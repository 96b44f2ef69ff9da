import { aMember, aPlanInForce } from '../../tests/harness/brand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import type { Reply } from '../shared/contract/reply';
import { sign } from '../shared/runtime/signature';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-02T12:00:00+08:00') });
  await aPlanInForce(cloud);
  await aMember(cloud, 'ANA');
});
afterAll(() => cloud.close());

const order = {
  source: 'erp',
  number: 'E1',
  member: 'ANA',
  amount: '3000',
  paidAt: '2026-11-01T10:00:00+08:00',
};

interface Sent {
  body?: string;
  source?: string;
  secret?: string;
  /** Ahead of the server's clock. */
  aheadMs?: number;
  headers?: Record<string, string>;
}

async function send({ source = 'erp', secret = 'secret of the erp', aheadMs = 0, ...rest }: Sent = {}) {
  const body = rest.body ?? JSON.stringify({ action: 'paid', data: order });
  const time = String(cloud.local.clock.now().getTime() + aheadMs);
  const signed = {
    'x-gp-source': source,
    'x-gp-time': time,
    'x-gp-signature': sign(source, time, body, secret),
  };
  const headers = { 'content-type': 'application/json', ...(rest.headers ?? signed) };
  const response = await fetch(`${cloud.local.url}/http/orders/`, { method: 'POST', headers, body });
  return { status: response.status, reply: (await response.json()) as Reply };
}

describe('a system that signs its requests', () => {
  it('sends an order, and may send it again', async () => {
    const first = await send();
    expect(first).toMatchObject({ status: 200, reply: { ok: true, data: { repeated: false } } });
    const before = await documents(cloud);
    expect(await send()).toMatchObject({ status: 200, reply: { ok: true, data: { repeated: true } } });
    expect(await documents(cloud)).toEqual(before);
  });

  it('sends a refund of its own order', async () => {
    const data = {
      source: 'erp',
      number: 'E1',
      refund: 'R1',
      amount: '1',
      refundedAt: '2026-11-01T11:00:00+08:00',
    };
    const sent = await send({ body: JSON.stringify({ action: 'refunded', data }) });
    expect(sent).toMatchObject({ status: 200, reply: { data: { order: { refunded: 100 } } } });
  });

  it('may have a clock that differs by less than five minutes', async () => {
    expect((await send({ aheadMs: -4 * 60_000 })).status).toBe(200);
    expect((await send({ aheadMs: 4 * 60_000 })).status).toBe(200);
  });

  it('gets the field at fault named', async () => {
    const body = JSON.stringify({ action: 'paid', data: { ...order, amount: '-1' } });
    expect(await send({ body })).toMatchObject({
      status: 400,
      reply: { refusal: { code: 'INVALID_INPUT', field: 'amount' } },
    });
  });
});

describe('a request over HTTP is refused, and nothing changes:', () => {
  const other = JSON.stringify({ action: 'paid', data: { ...order, number: 'E2' } });
  const foreign = JSON.stringify({ action: 'paid', data: { ...order, number: 'E2', source: 'shop' } });
  const foreignRefund = { source: 'shop', number: 'x', refund: 'R', amount: '1', refundedAt: order.paidAt };
  const cases: [why: string, status: number, code: string, sent: Sent][] = [
    ['without a signature', 401, 'NOT_SIGNED_IN', { body: other, headers: {} }],
    [
      'with a signature by another secret',
      401,
      'NOT_SIGNED_IN',
      { body: other, secret: 'secret of the shop' },
    ],
    ['by a source that nobody knows', 401, 'NOT_SIGNED_IN', { body: other, source: 'toString' }],
    ['from six minutes ago', 401, 'NOT_SIGNED_IN', { body: other, aheadMs: -6 * 60_000 }],
    ['from six minutes ahead', 401, 'NOT_SIGNED_IN', { body: other, aheadMs: 6 * 60_000 }],
    ['for the source of somebody else', 400, 'SOURCE_NOT_YOURS', { body: foreign }],
    [
      'for a refund of somebody else',
      400,
      'SOURCE_NOT_YOURS',
      { body: JSON.stringify({ action: 'refunded', data: foreignRefund }) },
    ],
    ['that is no JSON', 400, 'INVALID_INPUT', { body: '{"action": "paid"' }],
    ['that nests too deeply', 400, 'TOO_LARGE', { body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
    ['for an action that only operators have', 401, 'NOT_SIGNED_IN', { body: '{"action":"prepareImport"}' }],
    ['for an action that only members have', 401, 'NOT_SIGNED_IN', { body: '{"action":"mine"}' }],
  ];

  it.each(cases)('%s', async (_, status, code, sent) => {
    const before = await documents(cloud);
    expect(await send(sent)).toMatchObject({ status, reply: { ok: false, refusal: { code } } });
    expect(await documents(cloud)).toEqual(before);
  });

  it('with a body that was changed after it was signed', async () => {
    const time = String(cloud.local.clock.now().getTime());
    const signature = sign('erp', time, other, 'secret of the erp');
    const headers = { 'x-gp-source': 'erp', 'x-gp-time': time, 'x-gp-signature': signature };
    const sent = await send({ body: other.replace('3000', '9000'), headers });
    expect(sent.reply).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } });
  });

  it('by a client that claims in its data to be a signed source', async () => {
    const event = { httpMethod: 'POST', path: '/', headers: { 'x-gp-source': 'erp' }, body: other };
    const result = await cloud.local.callFunction('orders', event, { openid: 'ana', source: 'wx_client' });
    expect(result).toMatchObject({ statusCode: 401 });
  });

  it.each([
    [
      'headers that are no text',
      { headers: { 'x-gp-source': { toString: 1 }, 'x-gp-signature': 7 }, body: other },
    ],
    ['no headers', { headers: null, body: other }],
    ['a body that is no text', { headers: {}, body: { action: 'paid' }, isBase64Encoded: true }],
  ])('by a client that sends %s', async (_, rest) => {
    const event = { httpMethod: 'POST', path: '/', ...rest };
    const result = await cloud.local.callFunction('orders', event, { openid: 'ana', source: 'wx_client' });
    expect(result).toMatchObject({ statusCode: 401 });
  });
});
