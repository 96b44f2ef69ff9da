import { type DayCloseDoc, moveClose } from '../shared/store/dayCloses';

/** Another worker took the day over: the lease ran out, or the other one was faster. Nothing was lost. */
export class TakenOver extends Error {}

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
  ) {}

  get date(): string {
    return this.doc._id;
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
});
