import { logLine } from '../shared/runtime/log';
import { type DayCloseDoc, moveClose } from '../shared/store/dayCloses';

/** Another worker took the day over: the lease ran out, or the other one was faster. Nothing was lost. */
export class TakenOver extends Error {}

const reportEveryMs = 1000;

/** Parts of the work of a close, as their times are counted. */
type WorkPart = 'reading' | 'folding' | 'writing' | 'verifying';

/** A day's record in the hands of the worker that holds its lease. */
export class ClosingDay {
  /**
   * @param doc as it stands in the database, with this worker's lease
   * @param before the record of the day that it folds from; null for the first day
   */
  constructor(
    public doc: DayCloseDoc,
    readonly before: DayCloseDoc | null,
    private readonly holder: string,
  ) {
    this.spentBefore = doc.spentMs;
  }

  private reportedAt = performance.now();
  private readonly spent = new Map<WorkPart, number>();
  private readonly spentBefore: Record<string, number>;

  get date(): string {
    return this.doc._id;
  }

  /** Begins a phase, or goes on with it in a new slice where `from` members are done. @throws TakenOver */
  async enter(phase: DayCloseDoc['phase'], change: Partial<DayCloseDoc> = {}, from = 0): Promise<void> {
    const now = new Date();
    const of = change.members ?? (this.doc.members || (this.before?.members ?? 0));
    const progress = { since: now, from, at: now, done: from, of };
    await this.move({ ...change, phase, progress, spentMs: this.spentMs() });
    logLine('phase', {
      date: this.date,
      attempt: this.doc.attempt,
      phase,
      members: of,
      spentMs: this.doc.spentMs,
    });
  }

  /** Counts how long a part of the work takes, waiting included; the record keeps the sums. */
  async timed<T>(part: WorkPart, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.spent.set(part, (this.spent.get(part) ?? 0) + performance.now() - started);
    }
  }

  /** Milliseconds by part, of this slice and those before. */
  spentMs(): Record<string, number> {
    const all = { ...this.spentBefore };
    for (const [part, ms] of this.spent) all[part] = Math.round((all[part] ?? 0) + ms);
    return all;
  }

  /** The change, and how many members this phase has done with it. @throws TakenOver */
  moveOn(change: Partial<DayCloseDoc>, done: number): Promise<void> {
    const progress = this.doc.progress && { ...this.doc.progress, at: new Date(), done };
    this.reportedAt = performance.now();
    return this.move({ ...change, progress });
  }

  /** Tells how many members this phase has done, once a second at most: whoever looks on sees the close move. @throws TakenOver */
  async report(done: number): Promise<void> {
    if (performance.now() - this.reportedAt >= reportEveryMs) await this.moveOn({}, done);
  }

  /**
   * Changes the record, where it still stands in this phase and attempt under this worker's lease.
   * @throws TakenOver
   */
  async move(change: Partial<DayCloseDoc>): Promise<void> {
    const { phase, attempt } = this.doc;
    const moved = await moveClose(this.date, { phase, attempt, 'lease.holder': this.holder }, change);
    if (!moved) throw new TakenOver();
    this.doc = { ...this.doc, ...change };
  }
}

/** The record begins again: a new attempt never mixes with the leavings of the old one. */
export const newAttempt = ({ attempt }: DayCloseDoc): Partial<DayCloseDoc> => ({
  phase: 'folding',
  attempt: attempt + 1,
  cursor: 0,
  largestPage: 0,
  inputDigest: null,
  digest: null,
  totals: null,
  progress: null,
});
