import { isOwnMemberId, ownMemberId } from './memberId';

describe('the id of a member who registered here', () => {
  it('is the running number, padded so that ids sort as members came', () => {
    expect(ownMemberId(0)).toBe('GP0000000000');
    expect(ownMemberId(3000)).toBe('GP0000003000');
    expect(ownMemberId(9_999_999_999)).toBe('GP9999999999');
  });

  it('is told from the ids that an import brings', () => {
    expect(isOwnMemberId(ownMemberId(42))).toBe(true);
    for (const id of ['GP42', 'M0000000042', 'GP00000000421', 'xGP0000000042', ''])
      expect(isOwnMemberId(id)).toBe(false);
  });

  it.each([-1, 1.5, Number.NaN, 10_000_000_000])('refuses %p as a running number', (number) => {
    expect(() => ownMemberId(number)).toThrow(RangeError);
  });
});
