import { type CollectionReference, db, isConflict } from './database';

/** A running transaction: handed to the store's functions, which then read and write inside it. */
export interface Transaction {
  collection(name: string): CollectionReference;
  commit(): Promise<unknown>;
  rollback(reason: unknown): Promise<unknown>;
}

/** Conflicts went on for all attempts. `serve()` answers BUSY: nothing was written, the caller may try again. */
export class StillBusy extends Error {}

const attempts = 10;
const firstPauseMs = 10;
const longestPauseMs = 1000;

/**
 * Runs `work` in a transaction and commits it; on a conflict, at the write or at the commit, runs it again after a
 * growing, jittered pause. The SDK's own runTransaction retries only conflicts that the commit reports, and without pause.
 * `work` must be repeatable: everything it decides comes from what it reads inside.
 * @throws StillBusy after ten conflicts; any other error of `work` as it is, rolled back
 */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const transaction: Transaction = await db.startTransaction();
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await rollBack(transaction);
      if (!isConflict(error)) throw error;
      if (attempt === attempts) throw new StillBusy(`still conflicting after ${attempts} attempts`);
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** attempt) * (0.5 + Math.random()));
    }
  }
}

/** The transaction may have ended already (a conflict ends it): then there is nothing to roll back. */
async function rollBack(transaction: Transaction): Promise<void> {
  try {
    await transaction.rollback({});
  } catch {
    // Ended by the platform.
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
