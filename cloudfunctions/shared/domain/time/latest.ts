/**
 * The latest of some instants. Functions run on many machines whose clocks differ a little: an act that rests on another one
 * is never dated before it, or it could count on an earlier day (day-close.md, Sealed).
 */
export const latest = (first: Date, ...others: readonly (Date | undefined)[]): Date =>
  new Date(Math.max(first.getTime(), ...others.map((at) => at?.getTime() ?? 0)));

/** The next millisecond, so that two acts on one member keep their order within a day. */
export const justAfter = (at: Date): Date => new Date(at.getTime() + 1);
