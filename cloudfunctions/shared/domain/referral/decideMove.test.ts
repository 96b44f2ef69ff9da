import { businessDay } from '../time/businessDay';
import type { BindingInviter } from './decideBinding';
import { decideMove, type MoveCase } from './decideMove';

const anInviter = (words: Partial<BindingInviter> = {}): BindingInviter => ({
  id: 'I',
  frozen: false,
  closed: false,
  ancestors: new Set(['J']),
  ...words,
});
const aMove = (words: Partial<MoveCase> = {}): MoveCase => ({
  member: { id: 'M', lastMoveCountsFrom: null },
  inviter: anInviter(),
  from: businessDay('2026-11-11'),
  today: businessDay('2026-11-10'),
  ...words,
});
const movedBefore = { id: 'M', lastMoveCountsFrom: businessDay('2026-11-20') };

describe('a move', () => {
  it('hangs a member on another inviter, or on nobody, from a future day on', () => {
    expect(decideMove(aMove())).toBeNull();
    expect(decideMove(aMove({ inviter: null }))).toBeNull();
    expect(decideMove(aMove({ from: businessDay('2027-02-10') }))).toBeNull();
  });

  it('may be decided anew for the same day, and for a later one', () => {
    expect(decideMove(aMove({ member: movedBefore, from: businessDay('2026-11-20') }))).toBeNull();
    expect(decideMove(aMove({ member: movedBefore, from: businessDay('2026-11-21') }))).toBeNull();
  });

  it.each<[refusal: string, words: Partial<MoveCase>]>([
    ['MEMBER_UNKNOWN', { member: null, inviter: 'unknown' }],
    ['MOVE_DAY_NOT_FUTURE', { from: businessDay('2026-11-10'), member: movedBefore }],
    ['MOVE_DAY_TOO_FAR', { from: businessDay('2027-02-11') }],
    ['MOVE_BEFORE_LAST', { member: movedBefore, from: businessDay('2026-11-19'), inviter: 'unknown' }],
    ['INVITER_UNKNOWN', { inviter: 'unknown' }],
    ['MOVE_SELF', { inviter: anInviter({ id: 'M', closed: true }) }],
    ['INVITER_CLOSED', { inviter: anInviter({ closed: true, frozen: true }) }],
    ['INVITER_FROZEN', { inviter: anInviter({ frozen: true, ancestors: new Set(['M']) }) }],
    ['MOVE_CYCLE', { inviter: anInviter({ ancestors: new Set(['J', 'M']) }) }],
  ])('%s is refused, in this order of checking', (refusal, words) => {
    expect(decideMove(aMove(words))).toBe(refusal);
  });
});
