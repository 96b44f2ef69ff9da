/** How far a close has come, as its record tells: times as instants. */
export interface Standing {
  phase: 'sealed' | 'folding' | 'writing' | 'verifying' | 'published' | 'failed';
  /** Members done in this phase: from `from` at `since` to `done` at `at`, of so many. */
  progress: { since: Date; from: number; at: Date; done: number; of: number } | null;
  members: number;
}

export interface Progress {
  /** Members done in this phase. */
  done: number;
  /** Members to do in this phase; 0 while nobody knows. */
  of: number;
  /** Members a second in this phase; null until it can be told. */
  rate: number | null;
  /** Seconds until the day is published, if all goes on as it does; null where nobody can tell. */
  secondsLeft: number | null;
}

/** Every phase goes once over all members: reading and folding, writing, verifying. */
const phases = ['folding', 'writing', 'verifying'];

/** What operators see move while a day is closed (day-close.md 7). Reckoned from what the record says, so it needs no clock. */
export function progressOf({ phase, progress, members }: Standing): Progress {
  if (phase === 'published') return { done: members, of: members, rate: null, secondsLeft: 0 };
  const place = phases.indexOf(phase);
  if (!progress || place < 0) return { done: 0, of: members, rate: null, secondsLeft: null };
  const { since, from, at, done, of } = progress;
  const ms = at.getTime() - since.getTime();
  const rate = ms > 0 && done > from ? ((done - from) * 1000) / ms : null;
  const left = Math.max(0, of - done) + (phases.length - 1 - place) * of;
  return { done, of, rate: rate && Math.round(rate), secondsLeft: rate && Math.ceil(left / rate) };
}
