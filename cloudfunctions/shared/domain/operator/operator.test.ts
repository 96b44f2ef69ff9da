import { decidePassword } from './decidePassword';
import { decideRights } from './decideRights';
import { decideTry, lockedForMs, mostTries } from './signInTries';

describe('trying a password', () => {
  const now = 1_000_000;

  it('is allowed until the tries are used up, and then locked for a while', () => {
    expect(decideTry({ tried: mostTries - 1, lockedUntil: null }, now)).toEqual({ kind: 'try' });
    const until = now + lockedForMs;
    expect(decideTry({ tried: mostTries, lockedUntil: null }, now)).toEqual({ kind: 'locked', until });
  });

  it('is refused under a lock, and begins anew when it ends', () => {
    expect(decideTry({ tried: 0, lockedUntil: now + 1 }, now)).toEqual({ kind: 'locked', until: now + 1 });
    expect(decideTry({ tried: mostTries, lockedUntil: now }, now)).toEqual({ kind: 'again' });
  });
});

describe('a new password', () => {
  it.each([
    ['PASSWORD_SHORT', 'short1234'],
    ['PASSWORD_NAMES_USER', 'my-Xu.Jing-1'],
    ['PASSWORD_SIMPLE', 'abababababab'],
    ['PASSWORD_SIMPLE', '0123456789'],
    ['PASSWORD_SIMPLE', '9876543210'],
    ['PASSWORD_SIMPLE', '1234567890'],
    ['PASSWORD_SIMPLE', 'QWERTYUIOP'],
  ])('%s for %s', (refusal, password) => {
    expect(decidePassword(password, 'xu.jing')).toBe(refusal);
  });

  it.each(['竹林深处有人家每天一点', 'correct horse battery', 'k7-Xm2-pQ9-z'])('may be %s', (password) => {
    expect(decidePassword(password, 'xu.jing')).toBeNull();
  });
});

describe("an operator's rights", () => {
  const viewer = { role: 'viewer', dismissed: false };

  it('are changed by somebody else', () => {
    expect(decideRights(viewer, { ...viewer, role: 'admin' }, false)).toBeNull();
    expect(decideRights(viewer, { ...viewer, dismissed: true }, false)).toBeNull();
  });

  it.each([
    ['OPERATOR_UNKNOWN', null, false],
    ['OWN_RIGHTS', viewer, true],
    ['NOTHING_CHANGES', viewer, false],
  ] as const)('%s is refused', (refusal, before, isOneself) => {
    expect(decideRights(before, viewer, isOneself)).toBe(refusal);
  });
});
