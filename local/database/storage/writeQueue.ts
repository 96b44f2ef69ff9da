import { CloudError } from '../../cloudError';
import type { Store } from './store';

/** Thrown by a write that has to wait for a transaction's lock; it is tried again once `until` is settled. */
export class Blocked {
  constructor(readonly until: Promise<void>) {}
}

interface Waiting {
  run: () => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Monotonic time after which the write no longer waits for locks. */
  deadline: number;
}

/** A lock is held for the 30 seconds of a transaction at most, so nobody waits longer than a little more. */
const LONGEST_WAIT_MS = 31_000;

/**
 * The one way to write. What arrives while a commit is on its way to the disk is committed together in the
 * next one, so many writers share one flush. A write checks everything before it changes anything: one that
 * throws leaves no trace, and the others of its batch go on.
 */
export class WriteQueue {
  /** Marks set by writes of the batch that is being committed: changed, but not yet visible to readers. */
  readonly inFlight = new Set<string>();
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly monotonicMs: () => number,
  ) {}

  /** Runs a write in the next batch; resolves with its result when the batch is durable. */
  run<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue({
        run: write,
        resolve: resolve as (value: unknown) => void,
        reject,
        deadline: this.monotonicMs() + LONGEST_WAIT_MS,
      });
    });
  }

  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // One turn's delay lets requests that arrived together share the first batch too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0));
    this.#draining = undefined;
  }

  async #commit(batch: Waiting[]): Promise<void> {
    const settle: (() => void)[] = [];
    try {
      await this.store.write(() => {
        for (const waiting of batch) settle.push(this.#attempt(waiting));
      });
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
      return;
    } finally {
      this.inFlight.clear();
      this.store.refresh();
    }
    for (const report of settle) report();
  }

  #attempt(waiting: Waiting): () => void {
    try {
      const value = waiting.run();
      return () => waiting.resolve(value);
    } catch (error) {
      if (error instanceof Blocked) return () => this.#waitFor(error, waiting);
      return () => waiting.reject(error);
    }
  }

  #waitFor(blocked: Blocked, waiting: Waiting): void {
    if (this.monotonicMs() > waiting.deadline) {
      waiting.reject(
        new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation] operation exceeded time limit'),
      );
      return;
    }
    void blocked.until.then(() => this.#enqueue(waiting));
  }
}
