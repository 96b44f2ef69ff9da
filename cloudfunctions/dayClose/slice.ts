/** How long one call works before it hands on (day-close.md 6); the platform's limit is 60 s. */
const sliceMs = Number(process.env.DAY_CLOSE_SLICE_MS ?? 45_000);
/** Longer than any slice, so that a lease runs out only after its holder has ended. */
const leaseMs = 60_000;

/** One call's share of the work, on the monotonic clock: the business clock may be set while it runs. */
export class Slice {
  private readonly end = performance.now() + sliceMs;

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

  lease(): { holder: string; now: Date; until: Date } {
    const now = new Date();
    return { holder: this.holder, now, until: new Date(now.getTime() + leaseMs) };
  }
}
