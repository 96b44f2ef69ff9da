import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { CloudError } from '../cloudError';
import { addCollection } from './actions/addCollection';
import { aggregateDocuments } from './actions/aggregateDocuments';
import { calculateDocument } from './actions/calculateDocument';
import { getDocument } from './actions/getDocument';
import { insertDocument } from './actions/insertDocument';
import { modifyAndReturnDoc } from './actions/modifyAndReturnDoc';
import { modifyDocument } from './actions/modifyDocument';
import { removeDocument } from './actions/removeDocument';
import { abortTransaction, commitTransaction, startTransaction } from './actions/transactionActions';
import type { Database, DatabaseOptions } from './database';
import type { Action, Engine } from './engine';
import { Store } from './storage/store';
import { declaredIndexes, syncIndexes } from './storage/syncIndexes';
import { WriteQueue } from './storage/writeQueue';
import { Transactions } from './transaction/transactions';

const ACTIONS: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};

/**
 * Opens (or creates) the database in a folder and brings its indexes in line with the index file.
 * What an action has answered is on the disk: it survives the end of the process and of the machine.
 * @throws Error when the index file is impossible, or stored documents violate a new unique index
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  mkdirSync(options.dir, { recursive: true });
  const monotonicMs = options.monotonicMs ?? (() => performance.now());
  const store = new Store(options.dir);
  try {
    syncIndexes(store, options.indexes ?? declaredIndexes(store));
  } catch (error) {
    await store.close();
    throw error;
  }
  const queue = new WriteQueue(store, monotonicMs);
  const transactions = new Transactions(store, queue, monotonicMs, options);
  const engine: Engine = { store, queue, transactions };
  return {
    async handle(request, now) {
      const action = Object.hasOwn(ACTIONS, request.action) ? ACTIONS[request.action] : undefined;
      if (!action) throw new CloudError('INVALID_ACTION', `unknown action: ${request.action}`);
      return action(engine, request, now);
    },
    collections: () => [...store.collections.keys()],
    async close() {
      transactions.close();
      await queue.idle();
      await store.close();
    },
  };
}
