import { progressOf, type Standing } from './progressOf';

const since = new Date('2026-11-02T00:06:00+08:00');
const after = (seconds: number) => new Date(since.getTime() + seconds * 1000);
const standing = (words: Partial<Standing>): Standing => ({
  phase: 'writing',
  progress: { since, from: 0, at: after(5), done: 50_000, of: 100_000 },
  members: 100_000,
  ...words,
});

describe('the progress of a close', () => {
  it('tells rate and time left from what this phase has done, and counts the phases that follow', () => {
    expect(progressOf(standing({}))).toEqual({ done: 50_000, of: 100_000, rate: 10_000, secondsLeft: 15 });
    expect(progressOf(standing({ phase: 'verifying' }))).toMatchObject({ secondsLeft: 5 });
    expect(progressOf(standing({ phase: 'folding' }))).toMatchObject({ secondsLeft: 25 });
  });

  it('measures a slice that goes on in the middle by what that slice has done', () => {
    const progress = { since, from: 60_000, at: after(2), done: 80_000, of: 100_000 };
    expect(progressOf(standing({ phase: 'verifying', progress }))).toMatchObject({
      rate: 10_000,
      secondsLeft: 2,
    });
  });

  it('says nothing that nobody can know', () => {
    const unknown = { rate: null, secondsLeft: null };
    const progress = { since, from: 0, at: since, done: 0, of: 0 };
    expect(progressOf(standing({ phase: 'folding', progress }))).toEqual({ done: 0, of: 0, ...unknown });
    expect(progressOf(standing({ phase: 'failed' }))).toMatchObject(unknown);
    expect(progressOf(standing({ phase: 'sealed', progress: null }))).toMatchObject(unknown);
  });

  it('is at its end when the day is published', () => {
    expect(progressOf(standing({ phase: 'published' }))).toMatchObject({
      done: 100_000,
      of: 100_000,
      secondsLeft: 0,
    });
  });
});
