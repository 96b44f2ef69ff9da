import { may } from './may';

it('a role is let through where it is listed', () => {
  expect(may('support', ['support', 'admin'])).toBe(true);
  expect(may('viewer', ['support', 'admin'])).toBe(false);
});

it('an administrator may do what the timer and systems do, and nobody speaks for a member', () => {
  expect([may('admin', 'timer'), may('finance', 'timer')]).toEqual([true, false]);
  expect([may('support', 'trusted'), may('finance', 'trusted')]).toEqual([true, false]);
  expect([may('admin', 'member'), may('admin', 'visitor')]).toEqual([false, false]);
  expect(may('viewer', 'session')).toBe(true);
});
