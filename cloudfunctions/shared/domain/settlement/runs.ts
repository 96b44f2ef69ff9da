/**
 * How many members are worked on in one call. A loop over a million members that V8 is already inside of when it compiles
 * it stays two to four times slower than a function that is called again and again, which is soon compiled in full.
 */
const RUN = 4096;

/** Calls `run` for all indexes below `count`, some thousand at a time and rising; answers the sum of what it answers. */
export function sumOfRuns(count: number, run: (from: number, to: number) => number): number {
  let sum = 0;
  for (let from = 0; from < count; from += RUN) sum += run(from, Math.min(count, from + RUN));
  return sum;
}

/** Calls `run` for all indexes below `count`, some thousand at a time and rising. */
export function eachRun(count: number, run: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += RUN) run(from, Math.min(count, from + RUN));
}

/** Calls `run` for all indexes below `count`, the last ones first; `run` itself has to fall from `to - 1` to `from`. */
export function eachRunFalling(count: number, run: (from: number, to: number) => void): void {
  for (let to = count; to > 0; to -= RUN) run(Math.max(0, to - RUN), to);
}
