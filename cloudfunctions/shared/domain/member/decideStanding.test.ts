import { decideStanding } from './decideStanding';

describe('freezing and unfreezing', () => {
  it('takes an active member to frozen, and back', () => {
    expect(decideStanding('frozen', 'active')).toBeNull();
    expect(decideStanding('active', 'frozen')).toBeNull();
  });

  it.each([
    ['MEMBER_UNKNOWN', 'frozen', null],
    ['MEMBER_CLOSED', 'frozen', 'closed'],
    ['MEMBER_CLOSED', 'active', 'closed'],
    ['ALREADY_FROZEN', 'frozen', 'frozen'],
    ['NOT_FROZEN', 'active', 'active'],
  ] as const)('%s is refused', (refusal, to, standing) => {
    expect(decideStanding(to, standing)).toBe(refusal);
  });
});
