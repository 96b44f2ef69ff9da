import fc from 'fast-check';
import { balanceOf } from './balance';
import { aloneADay, decideAdjustment, needsChecker } from './decideAdjustment';
import { decideApproval, decideTurningDown } from './decideCheck';

describe('what can be spent', () => {
  const amount = fc.integer({ min: 0, max: 1e12 });
  const signed = fc.integer({ min: -1e12, max: 1e12 });

  it('is what was released and adjusted less what was clawed back, in points and cash together', () => {
    fc.assert(
      fc.property(amount, amount, amount, signed, (points, cash, clawed, adjusted) => {
        const balance = balanceOf({ points, cash }, clawed, { points: adjusted, cash: 0 });
        const all = points + cash + adjusted - clawed;
        expect(balance.points).toBeGreaterThanOrEqual(0);
        expect(balance.cash).toBeGreaterThanOrEqual(0);
        if (points + adjusted >= clawed) expect(balance.points + balance.cash).toBe(all);
        else expect(balance).toMatchObject({ points: 0, cash: Math.max(0, all) });
      }),
    );
  });
});

describe('adding and removing points', () => {
  it.each([
    ['MEMBER_UNKNOWN', 1, null, 0],
    ['MEMBER_CLOSED', 1, 'closed', 0],
    ['POINTS_TOO_FEW', -101, 'active', 100],
    [null, -100, 'active', 100],
    [null, -100, 'frozen', 100],
    [null, 1, 'frozen', 0],
  ] as const)('%s for %d', (refusal, amount, standing, available) => {
    expect(decideAdjustment(amount, standing, available)).toBe(refusal);
  });

  it('needs a second operator as soon as the day of the first one is above the limit', () => {
    expect(needsChecker(aloneADay, 0)).toBe(false);
    expect(needsChecker(-aloneADay, 0)).toBe(false);
    expect(needsChecker(aloneADay + 1, 0)).toBe(true);
    expect(needsChecker(-1, aloneADay)).toBe(true);
  });
});

describe('the second operator', () => {
  const waiting = { state: 'waiting', by: 'op:ann' } as const;
  const booked = { state: 'booked', by: 'op:ann' } as const;

  it.each([
    ['ADJUSTMENT_UNKNOWN', null, 'op:bob'],
    ['ADJUSTMENT_DECIDED', booked, 'op:bob'],
    ['OWN_ADJUSTMENT', waiting, 'op:ann'],
    [null, waiting, 'op:bob'],
  ] as const)('books: %s', (refusal, adjustment, checker) => {
    expect(decideApproval({ adjustment, checker })).toBe(refusal);
  });

  it.each([
    ['ADJUSTMENT_UNKNOWN', null, 'op:bob', true],
    ['ADJUSTMENT_DECIDED', booked, 'op:bob', true],
    ['OTHERS_ADJUSTMENT', waiting, 'op:bob', false],
    [null, waiting, 'op:bob', true],
    [null, waiting, 'op:ann', false],
  ] as const)('turns down: %s', (refusal, adjustment, checker, mayCheck) => {
    expect(decideTurningDown({ adjustment, checker, mayCheck })).toBe(refusal);
  });
});
