import { anOrder, aSettleFile, type SettleJson } from '../../../../tests/builders/aSettleFile';
import { settleFile } from './settleFile';

/** Every fault of settlement.md 8: which change of a lawful file brings it, and the field and fault that are named. */

type Plan = Record<string, unknown>;

test.each<[string, Partial<SettleJson>, string, RegExp]>([
  ['an unknown inviter', members({ id: 'A', inviter: 'X' }), 'members[0].inviter', /unknown inviter: "X"/],
  ['an empty inviter', members({ id: 'A', inviter: '' }), 'members[0].inviter', /mistyped/],
  ['a missing inviter', members({ id: 'A' }), 'members[0].inviter', /missing/],
  ['oneself as inviter', members({ id: 'A', inviter: 'A' }), 'members[0].inviter', /cycle/],
  [
    'a cycle of three below a member without inviter',
    members(
      { id: 'A', inviter: null },
      { id: 'B', inviter: 'D' },
      { id: 'C', inviter: 'B' },
      { id: 'D', inviter: 'C' },
      { id: 'E', inviter: 'D' },
    ),
    'members[1].inviter',
    /cycle/,
  ],
  [
    'a duplicate member',
    members({ id: 'A', inviter: null }, { id: 'A', inviter: null }),
    'members[1].id',
    /duplicate/,
  ],
  ['a member that is no object', members('A' as never), 'members[0]', /mistyped/],
  ['a numeric id', members({ id: 7, inviter: null }), 'members[0].id', /mistyped/],
  [
    'a frozen flag in words',
    members({ id: 'A', inviter: null, frozen: 'yes' }),
    'members[0].frozen',
    /mistyped/,
  ],
  ['no members', { members: undefined }, 'members', /missing/],
  ['members that are no list', { members: {} as never }, 'members', /mistyped/],
  ['no orders', { orders: undefined }, 'orders', /missing/],
  ['no date', { date: undefined }, 'date', /missing/],
  ['a date that does not exist', { date: '2026-02-30' }, 'date', /impossible date/],
  ['a date in another form', { date: '2026/11/22' }, 'date', /impossible date/],
  ['a numeric date', { date: 20261122 as never }, 'date', /mistyped/],
  ['no plan', { plan: undefined }, 'plan', /missing/],
])('%s', (_, change, field, fault) => {
  expectFault({ ...aSettleFile(), ...change }, field, fault);
});

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['an order of nobody', { member: 'X' }, 'member', /order of nobody: "X"/],
  ['a negative amount', { amount: '-3000.00' }, 'amount', /negative/],
  ['an amount of zero', { amount: '0.00' }, 'amount', /above 0/],
  ['more than two decimals', { amount: '3000.001' }, 'amount', /more than two decimals/],
  ['more than two decimals that are zero', { amount: '3000.000' }, 'amount', /more than two decimals/],
  ['an exponent', { amount: '3e3' }, 'amount', /exponent/],
  ['a number instead of a text', { amount: 3000 }, 'amount', /mistyped/],
  ['no amount', { amount: undefined }, 'amount', /missing/],
  ['an amount of null', { amount: null }, 'amount', /mistyped/],
  ['a grouped amount', { amount: '3,000.00' }, 'amount', /no plain decimal/],
  ['an amount with a sign', { amount: '+3000' }, 'amount', /no plain decimal/],
  ['an amount with a blank', { amount: ' 3000' }, 'amount', /no plain decimal/],
  ['an empty amount', { amount: '' }, 'amount', /no plain decimal/],
  ['infinity', { amount: 'Infinity' }, 'amount', /no plain decimal/],
  ['other digits', { amount: '３０００' }, 'amount', /no plain decimal/],
  ['an amount too large to be safe', { amount: '90071992547409.92' }, 'amount', /too large to be safe/],
  ['a pool too large to be safe', { amount: '90071992547409.91' }, 'amount', /too large to be safe/],
  ['a given pool too large to be safe', { pool: '90071992547409.92' }, 'pool', /too large to be safe/],
  ['a negative pool', { pool: '-1' }, 'pool', /negative/],
  ['more released than was granted', { released: '7500.01' }, 'released', /more released than was granted/],
  [
    'more released than a given pool',
    { released: '5.01', pool: '5' },
    'released',
    /more released than was granted/,
  ],
  ['a negative release', { released: '-0.01' }, 'released', /negative/],
  ['a release of null', { released: null }, 'released', /mistyped/],
  [
    'more refunded than was paid',
    { refundedAmount: '3000.01' },
    'refundedAmount',
    /more refunded than was paid/,
  ],
  ['a negative refund', { refundedAmount: '-1' }, 'refundedAmount', /negative/],
  ['a refund flag in words', { refunded: 'no' }, 'refunded', /mistyped/],
  ['a day that does not exist', { paidAt: '2026-02-30T10:00:00+08:00' }, 'paidAt', /impossible date/],
  ['a leap day in a common year', { paidAt: '2025-02-29T10:00:00+08:00' }, 'paidAt', /impossible date/],
  ['an hour that does not exist', { paidAt: '2026-11-01T24:00:00+08:00' }, 'paidAt', /impossible date/],
  ['an offset that does not exist', { paidAt: '2026-11-01T10:00:00+24:00' }, 'paidAt', /impossible date/],
  ['a time without an offset', { paidAt: '2026-11-01T10:00:00' }, 'paidAt', /offset/],
  ['a day without a time', { paidAt: '2026-11-01' }, 'paidAt', /offset/],
  ['a numeric time', { paidAt: 1793498400000 }, 'paidAt', /mistyped/],
  ['no time', { paidAt: undefined }, 'paidAt', /missing/],
  ['no member', { member: undefined }, 'member', /missing/],
  ['no id', { id: undefined }, 'id', /missing/],
])('%s', (_, change, field, fault) => {
  expectFault(aSettleFile({ orders: [anOrder(change)] }), `orders[0].${field}`, fault);
});

test('an order that does not take part yet is checked all the same', () => {
  expectFault(
    aSettleFile({ orders: [anOrder({ paidAt: '2026-11-30T10:00:00+08:00', amount: '-1' })] }),
    'orders[0].amount',
    /negative/,
  );
});

test('a duplicate order', () => {
  expectFault(
    aSettleFile({ orders: [anOrder({}), anOrder({ member: 'B' })] }),
    'orders[1].id',
    /duplicate id: "o1"/,
  );
});

test('amounts that are safe alone and not together', () => {
  const orders = ['a', 'b'].map((id) => anOrder({ id, amount: '60000000000000', pool: '1' }));
  expectFault(aSettleFile({ orders }), 'orders[1].amount', /too large to be safe/);
});

const tier = { id: 'junior', threshold: '3000', multiplier: '2.5' };
const rank = { id: 'bronze', volume: '50000', rate: '0.10' };
const tiers = (...list: unknown[]): Plan => ({ tiers: list });
const ranks = (...list: unknown[]): Plan => ({ team: { enabled: true, ranks: list } });
const share = (...list: unknown[]): Plan => ({ share: list });
const next = { ...rank, id: 'silver', volume: '60000' };

test.each<[string, Plan, string, RegExp]>([
  ['a rate below 0', { release: { dailyRate: '-0.1' } }, 'release.dailyRate', /below 0/],
  ['a rate above 1', { release: { dailyRate: '1.0001' } }, 'release.dailyRate', /above 1/],
  ['a rate of five decimals', { release: { dailyRate: '0.00001' } }, 'release.dailyRate', /four decimals/],
  ['a rate with an exponent', { release: { dailyRate: '1e-2' } }, 'release.dailyRate', /exponent/],
  ['a numeric rate', { release: { dailyRate: 0.012 } }, 'release.dailyRate', /mistyped/],
  ['no daily rate', { release: {} }, 'release.dailyRate', /missing/],
  ['no release', { release: undefined }, 'release', /missing/],
  ['no tiers', { tiers: undefined }, 'tiers', /missing/],
  ['a negative threshold', tiers({ ...tier, threshold: '-1' }), 'tiers[0].threshold', /negative/],
  ['equal thresholds', tiers(tier, { ...tier, id: 'b' }), 'tiers[1].threshold', /strictly rise/],
  [
    'falling thresholds',
    tiers(tier, { ...tier, id: 'b', threshold: '2999.99' }),
    'tiers[1].threshold',
    /strictly rise/,
  ],
  [
    'falling multipliers',
    tiers(tier, { id: 'b', threshold: '9000', multiplier: '2.4999' }),
    'tiers[1].multiplier',
    /falls/,
  ],
  ['a negative multiplier', tiers({ ...tier, multiplier: '-2' }), 'tiers[0].multiplier', /below 0/],
  ['a duplicate tier', tiers(tier, { ...tier, threshold: '9000' }), 'tiers[1].id', /duplicate/],
  [
    'a generation named twice',
    share({ generation: 1, rate: '0.1' }, { generation: 1, rate: '0.2' }),
    'share[1].generation',
    /named twice/,
  ],
  ['generation 0', share({ generation: 0, rate: '0.1' }), 'share[0].generation', /mistyped/],
  ['half a generation', share({ generation: 1.5, rate: '0.1' }), 'share[0].generation', /mistyped/],
  ['a generation as text', share({ generation: '1', rate: '0.1' }), 'share[0].generation', /mistyped/],
  ['a share rate above 1', share({ generation: 1, rate: '1.5' }), 'share[0].rate', /above 1/],
  ['no shares', { share: undefined }, 'share', /missing/],
  [
    'equal rank volumes',
    ranks(rank, { ...next, volume: '50000', rate: '0.2' }),
    'team.ranks[1].volume',
    /strictly rise/,
  ],
  ['equal rank rates', ranks(rank, next), 'team.ranks[1].rate', /strictly rise/],
  ['falling rank rates', ranks(rank, { ...next, rate: '0.09' }), 'team.ranks[1].rate', /strictly rise/],
  ['a rank rate of 0', ranks({ ...rank, rate: '0' }), 'team.ranks[0].rate', /above 0/],
  ['a rank rate above 1', ranks({ ...rank, rate: '1.1' }), 'team.ranks[0].rate', /above 1/],
  ['a duplicate rank', ranks(rank, { ...next, id: 'bronze', rate: '0.2' }), 'team.ranks[1].id', /duplicate/],
  [
    'ranks that do not rise while team is off',
    { team: { enabled: false, ranks: [rank, next] } },
    'team.ranks[1].rate',
    /rise/,
  ],
  ['no team', { team: undefined }, 'team', /missing/],
  ['no peer', { peer: undefined }, 'peer', /missing/],
  ['a team that is no object', { team: [] }, 'team', /mistyped/],
  ['a team flag in words', { team: { enabled: 'true', ranks: [] } }, 'team.enabled', /mistyped/],
  ['a team without a flag', { team: { ranks: [] } }, 'team.enabled', /missing/],
  ['a team without ranks', { team: { enabled: true } }, 'team.ranks', /missing/],
  ['a peer rate above 1', { peer: { enabled: true, rate: '3' } }, 'peer.rate', /above 1/],
  ['a peer without a rate', { peer: { enabled: true } }, 'peer.rate', /missing/],
])('%s', (_, change, field, fault) => {
  expectFault(aSettleFile({ plan: { ...aSettleFile().plan, ...change } }), `plan.${field}`, fault);
});

function members(...list: Record<string, unknown>[]): Partial<SettleJson> {
  return { members: list, orders: [] };
}

function expectFault(file: unknown, field: string, fault: RegExp): void {
  expect(settleFile(JSON.stringify(file))).toEqual({ ok: false, field, fault: expect.stringMatching(fault) });
}
