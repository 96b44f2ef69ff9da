import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anOrder, aSettleFile, type SettleJson } from '../../../../tests/builders/aSettleFile';
import { settleFile } from './settleFile';

const VECTORS = join(__dirname, '../../../../tests/vectors');
const names = readdirSync(VECTORS)
  .filter((file) => file.endsWith('.in.json'))
  .map((file) => file.replace('.in.json', ''));

test.each(names)('worked example %s', (name) => {
  const result = settleFile(readFileSync(join(VECTORS, `${name}.in.json`), 'utf8'));
  const answer = readFileSync(join(VECTORS, `${name}.out.json`), 'utf8');
  expect(result.ok && `${JSON.stringify(result.output, null, 1)}\n`).toBe(answer);
});

describe('lines that the plan has no rule for are left out', () => {
  const linesOf = (plan: Record<string, unknown>): string[] => {
    const release = settled(aSettleFile({ plan: { ...aSettleFile().plan, ...plan } })).releases[0]!;
    return Object.keys(release).filter((key) => /^(share|team$|peer)/.test(key));
  };
  const ranks = [{ id: 'bronze', volume: '50000', rate: '0.1' }];

  test('all of them with the full plan', () => {
    expect(linesOf({})).toEqual(['share1', 'share2', 'team', 'peer']);
  });
  test('no team and no peer with team disabled, and no rank', () => {
    expect(linesOf({ team: { enabled: false, ranks } })).toEqual(['share1', 'share2']);
    const zero = [{ id: 'everybody', volume: '0', rate: '0.1' }];
    const plan = { ...aSettleFile().plan, team: { enabled: false, ranks: zero } };
    expect(settled(aSettleFile({ plan })).releases[0]!.rank).toBeNull();
  });
  test('no peer with peer disabled', () => {
    expect(linesOf({ peer: { enabled: false, rate: '0.03' } })).toEqual(['share1', 'share2', 'team']);
  });
  test('each generation by its number, in rising order', () => {
    const share = [3, 1].map((generation) => ({ generation, rate: '0.1' }));
    expect(linesOf({ share })).toEqual(['share1', 'share3', 'team', 'peer']);
  });
});

describe('which orders take part', () => {
  const staticOf = (order: Record<string, unknown>, date = '2026-11-22'): unknown =>
    settled(aSettleFile({ date, orders: [anOrder(order)] })).releases[0]!.static;

  test('one paid in the last second before the day does, in whatever offset it is written', () => {
    expect(staticOf({ paidAt: '2026-11-21T23:59:59.999+08:00' })).toBe('36.00');
    expect(staticOf({ paidAt: '2026-11-22T05:59:59+14:00' })).toBe('36.00');
    expect(staticOf({ paidAt: '2026-11-21T08:29:59-07:30' })).toBe('36.00');
  });
  test('one paid at 00:00 of the day does not', () => {
    expect(staticOf({ paidAt: '2026-11-22T00:00:00+08:00' })).toBe('0.00');
    expect(staticOf({ paidAt: '2026-11-21T16:00:00Z' })).toBe('0.00');
  });
  test('leap days are real days', () => {
    expect(staticOf({ paidAt: '2024-02-29T10:00:00+08:00' }, '2024-03-01')).toBe('36.00');
  });
});

describe('refunds', () => {
  const orderOf = (order: Record<string, unknown>): unknown[] => {
    const { members } = aSettleFile();
    const [a] = settled(aSettleFile({ members, orders: [anOrder({ member: 'B', ...order })] })).releases;
    const [, b] = settled(aSettleFile({ members, orders: [anOrder({ member: 'B', ...order })] })).releases;
    return [a!.teamVolume, b!.static];
  };

  test('a whole refund leaves neither volume nor release', () => {
    expect(orderOf({ refunded: true })).toEqual(['0.00', '0.00']);
    expect(orderOf({ refundedAmount: '3000.00' })).toEqual(['0.00', '0.00']);
    expect(orderOf({ refunded: true, refundedAmount: '1.00' })).toEqual(['0.00', '0.00']);
  });
  test('what is left below the first threshold keeps no pool, but is volume', () => {
    expect(orderOf({ refundedAmount: '0.01' })).toEqual(['2999.99', '0.00']);
  });
  test('an order that released more than the smaller pool releases no more', () => {
    expect(orderOf({ amount: '9000', refundedAmount: '3000', released: '15000.00' })).toEqual([
      '6000.00',
      '0.00',
    ]);
    expect(orderOf({ amount: '9000', refundedAmount: '3000', released: '14999.99' })).toEqual([
      '6000.00',
      '0.01',
    ]);
  });
  test('a pool beyond 475 000 yuan shrinks exactly', () => {
    const order = { amount: '90000000.07', refundedAmount: '0.03', released: '360000000.15' };
    expect(orderOf(order)).toEqual(['90000000.04', '0.01']);
  });
});

describe('lawful input that is out of the ordinary', () => {
  test('no members and no orders', () => {
    expect(settled(aSettleFile({ members: [], orders: [] }))).toEqual({
      date: '2026-11-22',
      releases: [],
      totals: { released: '0.00', capped: '0.00' },
    });
  });
  test('ids are sorted by code unit, and may be names that every object has', () => {
    const ids = ['constructor', '__proto__', 'é', '😀', '\uff21', 'a', 'Z', 'toString', '成员', '10', '9'];
    const members = ids.map((id, at) => ({ id, inviter: at === 0 ? null : ids[at - 1]! }));
    const orders = ids.map((id) => anOrder({ id, member: id }));
    const { releases } = settled(aSettleFile({ members, orders }));
    expect(releases.map(({ member }) => member)).toEqual([
      '10',
      '9',
      'Z',
      '__proto__',
      'a',
      'constructor',
      'toString',
      'é',
      '成员',
      '😀',
      '\uff21',
    ]);
    expect(releases.every(({ static: fixed }) => fixed === '36.00')).toBe(true);
  });
  test('orders are taken by instant and then by id, whatever their place and offset', () => {
    const orders = [
      anOrder({ id: 'c', paidAt: '2026-11-01T10:00:00+08:00' }),
      anOrder({ id: 'B', paidAt: '2026-11-01T02:00:00Z' }),
      anOrder({ id: 'a', paidAt: '2026-11-01T10:00:00.001+08:00' }),
      anOrder({ id: 'd', paidAt: '2026-11-01T09:59:59.9999+08:00' }),
    ];
    const ids = (settled(aSettleFile({ orders })).releases[0]!.orders as { order: string }[]).map(
      ({ order }) => order,
    );
    expect(ids).toEqual(['d', 'B', 'c', 'a']);
  });
  test('other keys are ignored, those of the plan too, whatever they hold', () => {
    const plan = { ...aSettleFile().plan, cashShare: 7, transfers: null, spending: 'much', name: 1, id: [] };
    const members = aSettleFile().members.map((member) => ({ ...member, phone: 1 }));
    expect(settled(aSettleFile({ plan, members }))).toEqual(settled(aSettleFile()));
  });
  test('invitees may stand before their inviters', () => {
    const members = [...aSettleFile().members].reverse();
    expect(settled(aSettleFile({ members }))).toEqual(settled(aSettleFile()));
  });
  test('a chain of 100 000 members', () => {
    const count = 100_000;
    const members = Array.from({ length: count }, (_, at) => ({
      id: `m${at}`,
      inviter: at === 0 ? null : `m${at - 1}`,
    }));
    const { releases } = settled(
      aSettleFile({ members, orders: [anOrder({ member: `m${count - 1}`, amount: '51000' })] }),
    );
    expect(releases.find(({ member }) => member === 'm0')!.teamVolume).toBe('51000.00');
  });
  test('generations far beyond the second, and beyond any depth', () => {
    const plan = {
      ...aSettleFile().plan,
      share: [
        { generation: 999, rate: '0.1' },
        { generation: 9e15, rate: '1' },
      ],
    };
    const members = Array.from({ length: 1000 }, (_, at) => ({
      id: `m${at}`,
      inviter: at === 0 ? null : `m${at - 1}`,
    }));
    const orders = [anOrder({ member: 'm999' }), anOrder({ id: 'o2', member: 'm0' })];
    const top = settled(aSettleFile({ plan, members, orders })).releases.find(
      ({ member }) => member === 'm0',
    )!;
    expect([top.share999, top.share9000000000000000]).toEqual(['3.60', '0.00']);
  });
  test('amounts up to the edge of the safe range are exact', () => {
    const orders = [anOrder({ amount: '22517998136852.47' })];
    const { releases } = settled(aSettleFile({ orders }));
    expect(releases[0]!.static).toBe('270215977642.22');
  });
});

test('anything that is no JSON is refused', () => {
  expect(settleFile('')).toMatchObject({ ok: false, field: 'input' });
  expect(settleFile('{"date": ')).toMatchObject({ ok: false, fault: expect.stringMatching(/^is not JSON/) });
  expect(settleFile('[]')).toEqual({ ok: false, field: 'input', fault: 'is mistyped: must be an object' });
});

function settled(file: SettleJson) {
  const result = settleFile(JSON.stringify(file));
  if (!result.ok) throw new Error(`${result.field}: ${result.fault}`);
  return result.output;
}
