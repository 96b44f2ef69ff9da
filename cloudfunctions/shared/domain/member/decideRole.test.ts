import { decideRole } from './decideRole';
import { shownRole } from './role';

describe('giving a member a role', () => {
  it('takes anybody who is not closed to another role, and back', () => {
    expect(decideRole('manager', { status: 'active' })).toBeNull();
    expect(decideRole('promoter', { status: 'frozen', role: 'manager' })).toBeNull();
    expect(decideRole('member', { status: 'active', role: 'promoter' })).toBeNull();
  });

  it('is refused for nobody, a closed member, and the role that it has', () => {
    expect(decideRole('manager', null)).toBe('MEMBER_UNKNOWN');
    expect(decideRole('manager', { status: 'closed' })).toBe('MEMBER_CLOSED');
    expect(decideRole('member', { status: 'active' })).toBe('SAME_ROLE');
    expect(decideRole('manager', { status: 'active', role: 'manager' })).toBe('SAME_ROLE');
  });
});

test('whoever has no role is shown as a promoter once the team has ordered', () => {
  expect(shownRole(undefined, null)).toBe('member');
  expect(shownRole(undefined, 0)).toBe('member');
  expect(shownRole(undefined, 1)).toBe('promoter');
  expect(shownRole('member', 1)).toBe('promoter');
  expect(shownRole('promoter', 0)).toBe('promoter');
  expect(shownRole('manager', 1)).toBe('manager');
});
