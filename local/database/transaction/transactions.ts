import { randomUUID } from 'node:crypto';
import type { Transaction as LmdbSnapshot } from 'lmdb';
import type { DatabaseOptions } from '../database';
import { transactionConflict, transactionMissing } from '../errors';
import type { Store } from '../storage/store';
import type { WriteQueue } from '../storage/writeQueue';
import { applyChange, type Change, Changes } from './changes';
import { Locks } from './locks';

/** The platform ends a transaction that is neither committed nor aborted by then. */
export const TRANSACTION_LIMIT_MS = 30_000;

const SWEEP_MS = 500;

/** An open transaction: reads its snapshot with its own changes laid over it. */
export interface OpenTransaction {
  readonly id: string;
  readonly snapshot: LmdbSnapshot;
  readonly changes: Changes;
  readonly startedAt: number;
  /** A conflict that is to be reported by commit. */
  conflict: boolean;
}

/**
 * Transactions with snapshot isolation. The first writer of a document wins: the second gets a conflict at
 * once, whether the first has committed after the second's snapshot or is still open.
 */
export class Transactions {
  readonly locks = new Locks();
  readonly #open = new Map<string, OpenTransaction>();
  /** Ended by the server for a failure; the client's rollback of these is expected and changes nothing. */
  readonly #failed = new Set<string>();
  #sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly queue: WriteQueue,
    private readonly monotonicMs: () => number,
    private readonly options: Pick<DatabaseOptions, 'conflictAt' | 'transactionLimitMs'> = {},
  ) {}

  start(): string {
    const id = randomUUID();
    this.#open.set(id, {
      id,
      // The snapshot is the last committed state, never one that is still on its way to the disk.
      snapshot: this.store.snapshot(),
      changes: new Changes(),
      startedAt: this.monotonicMs(),
      conflict: false,
    });
    this.#sweeper ??= setInterval(() => this.sweep(), SWEEP_MS).unref();
    return id;
  }

  /** @throws CloudError when it is unknown, ended or older than its limit */
  require(id: string): OpenTransaction {
    this.sweep();
    const transaction = this.#open.get(id);
    if (!transaction) throw transactionMissing();
    return transaction;
  }

  /**
   * Takes a change into the transaction, and the document's lock with it.
   * @throws CloudError DATABASE_TRANSACTION_CONFLICT when somebody else was first (or keeps it for commit)
   */
  write(transaction: OpenTransaction, change: Change): void {
    if (!transaction.conflict && this.#isContested(transaction, change)) {
      if (this.options.conflictAt !== 'commit') throw transactionConflict();
      // It can only fail at its commit now, and is in nobody's way until then.
      transaction.conflict = true;
      this.locks.release(transaction.id);
    }
    if (!transaction.conflict) for (const mark of change.marks) this.locks.take(mark, transaction.id);
    transaction.changes.stage(change);
  }

  async commit(id: string): Promise<void> {
    const transaction = this.require(id);
    this.#open.delete(id);
    try {
      if (transaction.conflict) throw transactionConflict();
      const changes = transaction.changes.all();
      if (changes.length > 0) await this.queue.run(() => this.#apply(changes));
    } catch (error) {
      this.#failed.add(id);
      throw error;
    } finally {
      this.#release(transaction);
    }
  }

  /** Ends it without a trace. @throws CloudError when it is unknown or ended already */
  abort(id: string): void {
    if (this.#failed.delete(id)) return;
    const transaction = this.require(id);
    this.#end(transaction);
  }

  /** Ends it after a failed write, as MongoDB does. */
  fail(transaction: OpenTransaction): void {
    if (!this.#open.has(transaction.id)) return;
    this.#failed.add(transaction.id);
    this.#end(transaction);
  }

  /** Ends the transactions whose time is over. */
  sweep(): void {
    const oldest = this.monotonicMs() - (this.options.transactionLimitMs ?? TRANSACTION_LIMIT_MS);
    for (const transaction of this.#open.values()) {
      if (transaction.startedAt <= oldest) this.#end(transaction);
    }
  }

  close(): void {
    for (const transaction of this.#open.values()) this.#end(transaction);
    clearInterval(this.#sweeper);
  }

  #isContested(transaction: OpenTransaction, change: Change): boolean {
    for (const mark of change.marks) {
      const holder = this.locks.holder(mark);
      if (holder !== undefined && holder !== transaction.id) return true;
      if (holder === undefined && this.queue.inFlight.has(mark)) return true;
    }
    return this.#hasMovedOn(change) || this.#isTakenSince(transaction, change);
  }

  /** The document is no longer the one of the snapshot. */
  #hasMovedOn({ collection, id, base }: Change): boolean {
    return collection.stampOf(id, undefined) !== base?.stamp;
  }

  /** A unique key is taken now that was free in the snapshot: a retry will see the duplicate. */
  #isTakenSince(transaction: OpenTransaction, change: Change): boolean {
    if (!change.entries || change.marks.length === 1) return false;
    const touched = new Set(transaction.changes.of(change.collection).map(({ base }) => base?.sequence));
    const ignored = (sequence: number): boolean =>
      sequence === change.base?.sequence || touched.has(sequence);
    return change.collection.findDuplicate(change.entries, ignored) !== undefined;
  }

  /** Inside the write: everything is looked at again, since a batch may have been committed in between. */
  #apply(changes: Change[]): void {
    const touched = new Map<unknown, Set<number | undefined>>();
    for (const { collection, base } of changes) {
      touched.set(collection, (touched.get(collection) ?? new Set()).add(base?.sequence));
    }
    for (const change of changes) {
      const ignored = (sequence: number): boolean => touched.get(change.collection)!.has(sequence);
      const isTaken =
        change.entries && change.collection.findDuplicate(change.entries, ignored) !== undefined;
      if (this.#hasMovedOn(change) || isTaken) throw transactionConflict();
    }
    for (const change of changes) applyChange(change);
  }

  #end(transaction: OpenTransaction): void {
    this.#open.delete(transaction.id);
    this.#release(transaction);
  }

  #release(transaction: OpenTransaction): void {
    transaction.snapshot.done();
    this.locks.release(transaction.id);
  }
}
