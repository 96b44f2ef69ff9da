import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import type { DatabaseOptions } from './database';
import { openDatabase } from './openDatabase';
import type { Document } from './values/document';

/** A database in a temporary folder, with the calls of the protocol as the SDK would make them. For tests. */
export interface TestDatabase {
  dir: string;
  /** Sends one action; `transactionId` and the like go into `fields`. */
  send(action: string, fields?: Record<string, unknown>): Promise<Record<string, unknown>>;
  add(collection: string, documents: Document | Document[], transactionId?: string): Promise<unknown[]>;
  get(collection: string, query?: Document, options?: GetOptions): Promise<Document[]>;
  count(collection: string, query?: Document): Promise<number>;
  update(collection: string, query: Document, update: Document, options?: UpdateOptions): Promise<number>;
  remove(collection: string, query: Document, transactionId?: string): Promise<number>;
  aggregate(collection: string, pipeline: Document[]): Promise<Document[]>;
  begin(): Promise<string>;
  commit(transactionId: string): Promise<void>;
  abort(transactionId: string): Promise<void>;
  setNow(now: Date): void;
  /** Closes and opens again, with other options if given. */
  reopen(options?: Partial<DatabaseOptions>): Promise<void>;
  /** Closes and removes the folder. */
  close(): Promise<void>;
}

interface GetOptions {
  order?: Document;
  limit?: number;
  offset?: number;
  projection?: Document;
  transactionId?: string;
}

interface UpdateOptions {
  multi?: boolean;
  transactionId?: string;
}

export async function openTestDatabase(options: Partial<DatabaseOptions> = {}): Promise<TestDatabase> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'local-database-'));
  let current: DatabaseOptions = { ...options, dir };
  let database = await openDatabase(current);
  let now = new Date('2026-03-01T00:00:00Z');
  const send = (action: string, fields: Record<string, unknown> = {}) =>
    database.handle({ action: `database.${action}`, ...fields }, now);
  return {
    dir,
    send,
    async add(collectionName, documents, transactionId) {
      const list = Array.isArray(documents) ? documents : [documents];
      const { data } = await send('insertDocument', {
        collectionName,
        transactionId,
        data: list.map(canonical),
      });
      return (data as { insertedIds: unknown[] }).insertedIds;
    },
    async get(collectionName, query = {}, { order, projection, ...others } = {}) {
      const { data } = await send('getDocument', {
        collectionName,
        queryType: 'WHERE',
        query: canonical(query),
        order: order && canonical(order),
        projection: projection && canonical(projection),
        limit: 1000,
        ...others,
      });
      return readList(data);
    },
    async count(collectionName, query = {}) {
      const { data } = await send('calculateDocument', { collectionName, query: canonical(query) });
      return (data as { total: number }).total;
    },
    async update(collectionName, query, update, { multi = false, transactionId } = {}) {
      const { data } = await send('modifyDocument', {
        collectionName,
        transactionId,
        query: canonical(query),
        data: canonical(update),
        multi,
        merge: true,
        upsert: false,
      });
      return (data as { updated: number }).updated;
    },
    async remove(collectionName, query, transactionId) {
      const fields = { collectionName, query: canonical(query), multi: true, transactionId };
      const { data } = await send('removeDocument', fields);
      return (data as { deleted: number }).deleted;
    },
    async aggregate(collectionName, pipeline) {
      const stages = pipeline.map((stage) => {
        const [stageKey, spec] = Object.entries(stage)[0]!;
        return { stageKey, stageValue: EJSON.stringify(spec, { relaxed: false }) };
      });
      const { data } = await send('aggregateDocuments', { collectionName, stages });
      return readList(data);
    },
    async begin() {
      return (await send('startTransaction')).transactionId as string;
    },
    async commit(transactionId) {
      await send('commitTransaction', { transactionId });
    },
    async abort(transactionId) {
      await send('abortTransaction', { transactionId });
    },
    setNow(instant) {
      now = instant;
    },
    async reopen(changed = {}) {
      await database.close();
      current = { ...current, ...changed };
      database = await openDatabase(current);
    },
    async close() {
      await database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function canonical(document: Document): string {
  return EJSON.stringify(document, { relaxed: false });
}

function readList(data: unknown): Document[] {
  return (data as { list: string[] }).list.map((text) => EJSON.parse(text) as Document);
}
