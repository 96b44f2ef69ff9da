import { decideQuarantine, mostResting, type QuarantineCase } from './decideQuarantine';

const aCase = (words: Partial<QuarantineCase> = {}): QuarantineCase => ({
  day: '2026-11-05',
  published: '2026-11-04',
  closing: '2026-11-05',
  leaves: false,
  resting: 0,
  ...words,
});

describe('an event', () => {
  it('of the day that is being closed may be set aside, with what rests on it', () => {
    expect(decideQuarantine(aCase())).toBeNull();
    expect(decideQuarantine(aCase({ resting: mostResting }))).toBeNull();
  });

  it('of the days before the very first close belongs to that one', () => {
    expect(decideQuarantine(aCase({ day: '2026-08-01', published: null }))).toBeNull();
  });

  it.each<[refusal: string, words: Partial<QuarantineCase>]>([
    ['EVENT_UNKNOWN', { day: null, closing: null }],
    ['DAY_PUBLISHED', { day: '2026-11-04', closing: null }],
    ['DAY_NOT_CLOSING', { day: '2026-11-06', resting: mostResting + 1 }],
    ['DAY_NOT_CLOSING', { closing: null }],
    ['MEMBER_HAS_LEFT', { leaves: true, resting: mostResting + 1 }],
    ['TOO_MUCH_RESTS_ON_IT', { resting: mostResting + 1 }],
  ])('is refused with %s, in this order of checking', (refusal, words) => {
    expect(decideQuarantine(aCase(words))).toBe(refusal);
  });
});
