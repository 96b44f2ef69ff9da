import { CloudError } from '../../cloudError';
import { duplicateKey } from '../errors';
import { type FindOptions, find, type View } from '../plan/find';
import type { Collection, Stored } from '../storage/collection';
import { Blocked, type WriteQueue } from '../storage/writeQueue';
import type { Document } from '../values/document';
import { mongoText } from '../values/text';
import { applyChange, type Change, Changes, prepare } from './changes';
import type { OpenTransaction, Transactions } from './transactions';

/** What an action needs to change documents, the same inside a transaction and outside. */
export interface Writer {
  find(collection: Collection, filter: Document, options?: FindOptions): Stored[];
  insert(collection: Collection, document: Document): void;
  replace(collection: Collection, stored: Stored, document: Document): void;
  remove(collection: Collection, stored: Stored): void;
}

/**
 * Runs a write outside of any transaction. All of its changes are decided first and then written together;
 * a document that an open transaction has written is waited for.
 * @param keepOnError write what was decided before an error, as an ordered insert of many does
 */
export function writePlainly<T>(
  queue: WriteQueue,
  transactions: Transactions,
  body: (writer: Writer) => T,
  keepOnError = false,
): Promise<T> {
  return queue.run(() => {
    const changes = new Changes();
    const flush = (): void => {
      for (const change of changes.all()) {
        for (const mark of change.marks) queue.inFlight.add(mark);
        applyChange(change);
      }
    };
    try {
      const result = body(
        new StagingWriter(changes, { snapshot: undefined, changes }, (change) => {
          waitForLocks(transactions, change);
          changes.checkUnique(change);
          changes.stage(change);
        }),
      );
      flush();
      return result;
    } catch (error) {
      if (keepOnError && error instanceof CloudError) flush();
      throw error;
    }
  });
}

/** Runs a write inside a transaction, which it ends when it fails, as MongoDB does. */
export function writeInTransaction<T>(
  transactions: Transactions,
  transaction: OpenTransaction,
  body: (writer: Writer) => T,
): T {
  const { snapshot, changes } = transaction;
  try {
    return body(
      new StagingWriter(changes, { snapshot, changes }, (change) => {
        changes.checkUnique(change, snapshot);
        transactions.write(transaction, change);
      }),
    );
  } catch (error) {
    transactions.fail(transaction);
    throw error;
  }
}

class StagingWriter implements Writer {
  constructor(
    private readonly changes: Changes,
    private readonly view: View,
    private readonly stage: (change: Change) => void,
  ) {}

  find(collection: Collection, filter: Document, options: FindOptions = {}): Stored[] {
    return find(collection, filter, options, this.view);
  }

  insert(collection: Collection, document: Document): void {
    const id = document._id;
    const earlier = this.changes.get(collection, id);
    const base = earlier ? earlier.base : collection.byId(id, this.view.snapshot);
    if (earlier ? earlier.document : base)
      throw duplicateKey(collection.name, '_id_', `_id: ${mongoText(id)}`);
    this.stage(prepare({ collection, id, base, document }));
  }

  replace(collection: Collection, stored: Stored, document: Document): void {
    this.stage(prepare({ collection, id: document._id, base: this.#base(collection, stored), document }));
  }

  remove(collection: Collection, stored: Stored): void {
    const base = this.#base(collection, stored);
    this.stage(prepare({ collection, id: stored.document._id, base, document: undefined }));
  }

  /** The stored document under an earlier change of this write, else the one that was found. */
  #base(collection: Collection, stored: Stored): Stored | undefined {
    const earlier = this.changes.get(collection, stored.document._id);
    return earlier ? earlier.base : stored;
  }
}

function waitForLocks(transactions: Transactions, change: Change): void {
  for (const mark of change.marks) {
    const holder = transactions.locks.holder(mark);
    if (holder !== undefined) throw new Blocked(transactions.locks.released(holder));
  }
}
