/** How long one call works before it hands on (day-close.md 6); the platform's limit is 60 s. */
const sliceMs = Number(process.env.DAY_CLOSE_SLICE_MS ?? 45_000);
/** No slice works longer, whatever it is at. */
const longestMs = 50_000;
/** Longer than any slice, so that a lease runs out only after its holder has ended. */
const leaseMs = 60_000;

/** The call's time is over in the middle of a step that the next one begins again. */
export class SliceOver extends Error {}

/** One call's share of the work, on the monotonic clock: the business clock may be set while it runs. */
export class Slice {
  private readonly start = performance.now();
  private readonly end = this.start + sliceMs;
  private stepEnd = this.end;
  private steps = 0;

  /**
   * @param holder names this call in the leases that it takes
   * @param isTimers whether the platform's timer calls, and not an operator
   */
  constructor(
    readonly holder: string,
    readonly isTimers: boolean,
  ) {}

  isOver(): boolean {
    return performance.now() >= this.end;
  }

  /**
   * Begins a step that cannot go on in the next slice from where it is: reading and folding, or verifying. The first step of
   * a slice is always taken and has all the time that the platform gives, so that a day gets on however slow it is.
   * @param ms what the step took last time
   * @throws SliceOver where it would not end in time
   */
  beginStep(ms: number): void {
    const isFirst = this.steps++ === 0;
    if (!isFirst && performance.now() + ms > this.end) throw new SliceOver();
    this.stepEnd = isFirst ? this.start + longestMs : this.end;
  }

  /** @throws SliceOver where the time of the step is over */
  assertLeft(): void {
    if (performance.now() >= this.stepEnd) throw new SliceOver();
  }

  lease(): { holder: string; now: Date; until: Date } {
    const now = new Date();
    return { holder: this.holder, now, until: new Date(now.getTime() + leaseMs) };
  }
}
