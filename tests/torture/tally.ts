/** What a run of the torture came to, for the summary. */
export class Tally {
  rounds = 0;
  days = 0;
  /** Attempts beyond the first of a day. */
  laterAttempts = 0;
  calls = 0;
  failedCalls = 0;
  events = 0;
  lateEvents = 0;
  stragglers = 0;
  clockMoves = 0;
  /** How often each fault of a rule struck, as far as the server lived to tell; and each kill from outside (`kill ...`). */
  readonly faults: Record<string, number> = {};

  count(fault: string, times = 1): void {
    if (times > 0) this.faults[fault] = (this.faults[fault] ?? 0) + times;
  }
}
