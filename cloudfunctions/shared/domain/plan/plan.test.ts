import * as fc from 'fast-check';
import { fen, points } from '../money/amount';
import { checkCompliance, severeCodes } from './checkCompliance';
import { compilePlan } from './compilePlan';
import { grantOf, poolAfterRefund, tierOf } from './grant';
import type { Plan } from './plan';
import { greenPointsFull, presets, twoLevel } from './presets';
import { validatePlan } from './validatePlan';

const rules = compilePlan(twoLevel);

describe('presets', () => {
  test.each([...presets])('%s is valid and says everything itself', (_, plan) => {
    expect(validatePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  });
  test('cash, transfers and withdrawals are off in both', () => {
    for (const { cashShare, transfers, withdrawals } of presets.values()) {
      expect([cashShare, transfers.enabled, withdrawals.enabled]).toEqual(['0', false, false]);
    }
  });
  test('compiled, the figures are those of the rules', () => {
    const full = compilePlan(greenPointsFull);
    expect(full.dailyRate).toBe(120);
    expect(full.ranks.map(({ rate }) => rate)).toEqual([1000, 2000, 2600, 3200, 3800, 4400, 5000]);
    expect([full.peerRate, rules.peerRate, rules.ranks.length]).toEqual([300, null, 0]);
  });
  test('peer without team is no peer, and shares are paid by generation', () => {
    const share = [
      { generation: 2, rate: '0.3' },
      { generation: 1, rate: '0.5' },
    ];
    const compiled = compilePlan({ ...twoLevel, peer: { enabled: true, rate: '0.03' }, share });
    expect(compiled.peerRate).toBeNull();
    expect(compiled.share.map(({ generation }) => generation)).toEqual([1, 2]);
  });
});

describe('validation', () => {
  test('names every fault at once', () => {
    const read = validatePlan({
      ...twoLevel,
      tiers: [{ id: 'a', threshold: '1', multiplier: '2' }, { id: 'a', threshold: '1', multiplier: '1' }, 7],
      team: undefined,
      cashShare: '1.5',
      spending: { maxPriceShare: '-1', yuanPerPoint: '0' },
      transfers: { enabled: 1 },
      earning: 'none',
    });
    expect(!read.ok && read.faults.map(({ field }) => field).sort()).toEqual([
      'cashShare',
      'earning',
      'spending.maxPriceShare',
      'spending.yuanPerPoint',
      'team',
      'tiers[1].id',
      'tiers[1].multiplier',
      'tiers[1].threshold',
      'tiers[2]',
      'transfers.enabled',
    ]);
  });
  test('what is no object is no plan', () => {
    expect([null, [], 'two-level', undefined].map((input) => validatePlan(input).ok)).toEqual(
      Array(4).fill(false),
    );
  });
  test('what cannot even be made a text is a fault like any other', () => {
    const textless = { toString: 1, valueOf: 1 };
    const read = validatePlan({
      ...twoLevel,
      id: textless,
      release: { dailyRate: textless },
      tiers: [{ id: 'a', threshold: textless, multiplier: textless }],
    });
    expect(!read.ok && read.faults.map(({ field }) => field).sort()).toEqual([
      'id',
      'release.dailyRate',
      'tiers[0].multiplier',
      'tiers[0].threshold',
    ]);
  });
  test('names default to ids, and unknown keys are left out', () => {
    const { id: _id, name: _name, ...rest } = twoLevel;
    const tiers = [{ id: 'only', threshold: '1', multiplier: '1' }];
    const read = validatePlan({ ...rest, tiers, colour: 'green' });
    expect(read.ok && [read.plan.id, read.plan.name, read.plan.tiers[0]!.name]).toEqual([
      'custom',
      'custom',
      'only',
    ]);
    expect(read.ok && 'colour' in read.plan).toBe(false);
  });
});

describe('grants (settlement.md 1)', () => {
  test.each([
    [299_999, null, 0],
    [300_000, 'junior', 750_000],
    [899_999, 'junior', 2_249_997],
    [900_000, 'middle', 2_700_000],
    [2_700_001, 'senior', 9_450_003],
    [5_100_000, 'vip', 20_400_000],
  ])('an order of %i fen is %s and grants %i', (amount, tier, pool) => {
    expect(grantOf(rules, fen(amount))).toMatchObject({ tier, pool });
    expect(tierOf(rules, fen(amount))?.id ?? null).toBe(tier);
  });
});

describe('pools after refunds (settlement.md 6)', () => {
  const left = (amount: number, pool: number, refunded: number): number =>
    poolAfterRefund(rules, fen(amount), points(pool), fen(refunded));

  test('nothing refunded leaves the grant, whatever it was', () => {
    expect(left(50, 10_000_000, 0)).toBe(10_000_000);
  });
  test('the smaller of the part and the new grant', () => {
    expect(left(6_000_000, 24_000_000, 2_000_000)).toBe(14_000_000);
    expect(left(900_000, 2_700_000, 300_001)).toBe(1_499_997);
    expect(left(900_000, 1_000_000, 300_000)).toBe(666_666);
  });
  test('a whole refund leaves nothing, and more than all is a fault', () => {
    expect(left(300_000, 750_000, 300_000)).toBe(0);
    expect(() => left(300_000, 750_000, 300_001)).toThrow(RangeError);
  });
  test('refunding in steps never leaves more than refunding less', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 2 ** 48 }), fc.nat(2 ** 48), fc.nat(2 ** 48));
    fc.assert(
      fc.property(amounts, ([amount, a, b]) => {
        const [less, more] = [a % (amount + 1), b % (amount + 1)].sort((x, y) => x - y) as [number, number];
        const pool = grantOf(rules, fen(amount)).pool;
        expect(left(amount, pool, more)).toBeLessThanOrEqual(left(amount, pool, less));
      }),
    );
  });
});

describe('compliance (settlement.md 7)', () => {
  const harmless: Plan = {
    ...twoLevel,
    tiers: [{ id: 'only', name: '会员', threshold: '1', multiplier: '1' }],
    share: [],
  };
  const codes = (change: Partial<Plan>): string[] =>
    checkCompliance({ ...harmless, ...change }).map(({ code }) => code);

  test('a plan that only returns the price to the buyer is not named', () => {
    expect(codes({})).toEqual([]);
  });
  test.each<[string, Partial<Plan>]>([
    ['TEAM_VOLUME_PAY', { team: { ...greenPointsFull.team, enabled: true } }],
    ['BEYOND_SECOND_GENERATION', { share: [{ generation: 3, rate: '0.01' }] }],
    ['RETURN_ABOVE_PRICE', { tiers: [{ id: 'a', name: 'a', threshold: '1', multiplier: '1.0001' }] }],
    ['CASH_SHARE', { cashShare: '0.0001' }],
    ['PURCHASE_CONDITION', { earning: { purchaseRequired: true, headCountRewards: false } }],
    ['PURCHASE_CONDITION', { share: [{ generation: 1, rate: '0.1' }] }],
    ['HEAD_COUNT_REWARDS', { earning: { purchaseRequired: false, headCountRewards: true } }],
    ['TRANSFER_WITH_CASH_OUT', { transfers: { enabled: true }, withdrawals: { enabled: true } }],
    ['TRANSFER_WITH_CASH_OUT', { transfers: { enabled: true }, cashShare: '0.5' }],
  ])('%s is severe', (code, change) => {
    expect(severeCodes({ ...harmless, ...change })).toContain(code);
  });
  test('what is off or pays nothing is not named', () => {
    expect(
      codes({ team: { ...greenPointsFull.team, enabled: false }, transfers: { enabled: true } }),
    ).toEqual([]);
    expect(codes({ share: [{ generation: 3, rate: '0' }] })).toEqual([]);
  });
  test('two generations are no safe harbour', () => {
    expect(severeCodes(twoLevel)).toEqual(['RETURN_ABOVE_PRICE', 'PURCHASE_CONDITION']);
    expect(checkCompliance(twoLevel).map(({ code }) => code)).toContain('PAY_FROM_INVITEES');
    expect(severeCodes(greenPointsFull)).toContain('TEAM_VOLUME_PAY');
  });
  test('each finding has a Chinese sentence and an article', () => {
    for (const { reason, article } of checkCompliance(greenPointsFull)) {
      expect(reason).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(article).toMatch(/《.+》/);
    }
  });
});
