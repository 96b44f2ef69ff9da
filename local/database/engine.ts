import type { DatabaseRequest } from './database';
import { collectionMissing, invalidParameter } from './errors';
import type { View } from './plan/find';
import type { Collection } from './storage/collection';
import type { Store } from './storage/store';
import type { WriteQueue } from './storage/writeQueue';
import type { OpenTransaction, Transactions } from './transaction/transactions';
import { type Writer, writeInTransaction, writePlainly } from './transaction/writer';

/** What the actions work with. */
export interface Engine {
  store: Store;
  queue: WriteQueue;
  transactions: Transactions;
}

/** One action of the protocol: answers with the fields of the reply. */
export type Action = (
  engine: Engine,
  request: DatabaseRequest,
  now: Date,
) => Record<string, unknown> | Promise<Record<string, unknown>>;

/** @throws CloudError DATABASE_COLLECTION_NOT_EXIST; nothing but addCollection and the index file creates one */
export function requireCollection({ store }: Engine, request: DatabaseRequest): Collection {
  const name = request.collectionName;
  if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName is required');
  const collection = store.collection(name);
  if (!collection) throw collectionMissing(name);
  return collection;
}

/** What a read of this request sees. */
export function viewOf(engine: Engine, request: DatabaseRequest): View {
  const transaction = transactionOf(engine, request);
  return transaction ?? { snapshot: undefined };
}

/** Runs the write of a request, in its transaction when it names one. */
export function write<T>(
  engine: Engine,
  request: DatabaseRequest,
  body: (writer: Writer) => T,
  keepOnError = false,
): Promise<T> | T {
  const transaction = transactionOf(engine, request);
  if (transaction) return writeInTransaction(engine.transactions, transaction, body);
  return writePlainly(engine.queue, engine.transactions, body, keepOnError);
}

/** @throws CloudError DATABASE_TRANSACTION_FAIL when the transaction is not open */
export function transactionOf(
  { transactions }: Engine,
  request: DatabaseRequest,
): OpenTransaction | undefined {
  const id = request.transactionId;
  if (id === undefined || id === null || id === '') return undefined;
  if (typeof id !== 'string') throw invalidParameter('transactionId is not a string');
  return transactions.require(id);
}
