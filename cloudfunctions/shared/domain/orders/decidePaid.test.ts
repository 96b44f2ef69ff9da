import { fen, points } from '../money/amount';
import { presets } from '../plan/presets';
import { decidePaid, type PaidCase } from './decidePaid';
import { grantsUnder } from './fixGrant';
import type { FixedGrant, PaidOrder } from './order';

const instant = (text: string) => Date.parse(text);
const grant: FixedGrant = { planVersion: 1, tier: 'junior', pool: points(750_000) };
const order: PaidOrder = {
  member: 'A',
  amount: fen(300_000),
  paidAt: instant('2026-11-01T10:00:00+08:00'),
  channel: 'store',
  category: 'fmcg',
};

const aCase = (changes: Partial<PaidCase> = {}): PaidCase => ({
  order,
  now: instant('2026-11-01T10:00:00+08:00'),
  member: { registeredAt: instant('2026-10-01T00:00:00+08:00') },
  existing: null,
  grant,
  ...changes,
});

describe('a paid order', () => {
  it('is taken with the grant that its plan fixes', () => {
    expect(decidePaid(aCase())).toEqual({ kind: 'accept', grant });
  });

  it('that comes again with the same content is the same order, whatever has changed around it', () => {
    expect(decidePaid(aCase({ existing: { ...order }, member: null, grant: 'NO_PLAN_IN_FORCE' }))).toEqual({
      kind: 'repeated',
    });
  });

  it.each([
    ['member', 'B'],
    ['amount', 300_001],
    ['paidAt', order.paidAt + 1],
    ['channel', 'web'],
    ['category', 'home'],
  ])('that comes again with another %s is refused, naming the field', (field, value) => {
    const existing = { ...order, [field]: value } as PaidOrder;
    expect(decidePaid(aCase({ existing }))).toEqual({ kind: 'refuse', refusal: 'ORDER_DIFFERS', field });
  });

  it('of nobody is refused', () => {
    expect(decidePaid(aCase({ member: null }))).toMatchObject({ refusal: 'MEMBER_UNKNOWN', field: 'member' });
  });

  it('may be five minutes ahead of our clock and no more', () => {
    const now = order.paidAt - 5 * 60_000;
    expect(decidePaid(aCase({ now }))).toMatchObject({ kind: 'accept' });
    expect(decidePaid(aCase({ now: now - 1 }))).toMatchObject({ refusal: 'PAID_IN_FUTURE', field: 'paidAt' });
  });

  it('may be paid at the instant of registration and not before', () => {
    expect(decidePaid(aCase({ member: { registeredAt: order.paidAt } }))).toMatchObject({ kind: 'accept' });
    expect(decidePaid(aCase({ member: { registeredAt: order.paidAt + 1 } }))).toMatchObject({
      refusal: 'PAID_BEFORE_REGISTERED',
    });
  });

  it('needs a plan in force, and a pool that stays an exact number', () => {
    expect(decidePaid(aCase({ grant: 'NO_PLAN_IN_FORCE' }))).toMatchObject({ refusal: 'NO_PLAN_IN_FORCE' });
    expect(decidePaid(aCase({ grant: 'AMOUNT_TOO_LARGE' }))).toMatchObject({
      refusal: 'AMOUNT_TOO_LARGE',
      field: 'amount',
    });
  });
});

describe('the grant of an order', () => {
  const twoLevel = presets.get('two-level');
  const richer = { ...twoLevel, tiers: [{ id: 'one', name: 'one', threshold: '1', multiplier: '9' }] };
  const grantOf = grantsUnder([
    { version: 1, effectiveFrom: '2026-08-01', plan: twoLevel },
    { version: 2, effectiveFrom: '2026-11-02', plan: richer },
  ]);

  it('follows the version in force on the business day on which it was paid', () => {
    expect(grantOf(fen(300_000), instant('2026-11-01T23:59:59+08:00'))).toEqual({
      planVersion: 1,
      tier: 'junior',
      pool: 750_000,
    });
    expect(grantOf(fen(300_000), instant('2026-11-02T00:00:00+08:00'))).toEqual({
      planVersion: 2,
      tier: 'one',
      pool: 2_700_000,
    });
  });

  it('does not exist before the first version', () => {
    expect(grantOf(fen(300_000), instant('2026-07-31T23:59:59+08:00'))).toBe('NO_PLAN_IN_FORCE');
    expect(grantOf(fen(300_000), instant('0000-01-01T00:00:00+08:00'))).toBe('NO_PLAN_IN_FORCE');
    expect(grantOf(fen(300_000), instant('9999-12-31T23:59:59-12:00'))).toBe('NO_PLAN_IN_FORCE');
  });

  it('is never a wrong number', () => {
    const largest = fen(Number.MAX_SAFE_INTEGER);
    expect(grantOf(largest, instant('2026-11-02T00:00:00+08:00'))).toBe('AMOUNT_TOO_LARGE');
  });
});
