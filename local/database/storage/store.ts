import { type Database as LmdbDatabase, open, type RootDatabase, type Transaction } from 'lmdb';
import type { IndexDeclaration } from '../database';
import { RECORDS } from '../values/record';
import { Collection, type StoredIndex } from './collection';

/** Where to read: a snapshot, or nothing for the latest state (inside a write: the write's own state). */
export type Snapshot = Transaction | undefined;

interface CollectionRecord {
  id: number;
  indexes: Omit<StoredIndex, 'entries'>[];
}

/** lmdb reserves a slot for every sub-database: three or more a collection. */
const MAX_SUB_DATABASES = 4000;

/** lmdb's types do not know the encoder, which its manual does. */
const DOCUMENTS = { encoder: RECORDS, useVersions: true, cache: false };

/** The lmdb environment: which collections and indexes there are, each in sub-databases of its own. */
export class Store {
  readonly collections = new Map<string, Collection>();
  readonly #root: RootDatabase;
  readonly #catalog: LmdbDatabase<CollectionRecord, string>;
  #lastId = 0;
  /**
   * Stamp of the latest write. Every stored document carries the stamp of its last change; starting from the
   * time keeps stamps of this process above those of earlier ones.
   */
  #stamp = Date.now() * 1024;

  constructor(dir: string) {
    // overlappingSync off: a commit is reported when it is on the disk, not when it is visible.
    this.#root = open({ path: dir, maxDbs: MAX_SUB_DATABASES, overlappingSync: false, noSubdir: false });
    this.#catalog = this.#root.openDB({ name: 'catalog', encoding: 'json' });
    for (const { key, value } of this.#catalog.getRange()) this.#openCollection(key, value);
  }

  collection(name: string): Collection | undefined {
    return this.collections.get(name);
  }

  /** Creates an empty collection and makes it durable. */
  createCollection(name: string): Collection {
    const record: CollectionRecord = { id: ++this.#lastId, indexes: [] };
    this.#catalog.putSync(name, record);
    return this.#openCollection(name, record);
  }

  /** Adds an index without entries, to be filled and then marked ready. */
  addIndex(collection: Collection, declaration: IndexDeclaration): StoredIndex {
    const index = this.#openIndex({
      id: ++this.#lastId,
      declaration,
      ready: false,
      multikey: false,
      cut: false,
    });
    collection.indexes.push(index);
    this.saveCatalog(collection);
    return index;
  }

  dropIndex(collection: Collection, index: StoredIndex): void {
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
    this.saveCatalog(collection);
    index.entries.dropSync();
  }

  /** Writes what is known of a collection's indexes; inside a write it becomes durable with it. */
  saveCatalog(collection: Collection): void {
    const indexes = collection.indexes.map(({ entries: _entries, ...record }) => record);
    this.#catalog.putSync(collection.name, { id: collection.id, indexes });
  }

  nextStamp(): number {
    return ++this.#stamp;
  }

  /** Runs a write now; the caller's thread waits for the disk. */
  writeSync<T>(write: () => T): T {
    return this.#root.transactionSync(write) as T;
  }

  /** Runs a write when the disk is free; resolves when it is durable. */
  write(write: () => void): Promise<unknown> {
    return this.#root.transaction(write);
  }

  /** A view that later writes do not change. Release it with `done()`. */
  snapshot(): Transaction {
    this.refresh();
    // biome-ignore lint/correctness/useHookAtTopLevel: lmdb's name only looks like a React hook.
    return this.#root.useReadTransaction();
  }

  /** Makes the next read see every commit that has been reported: lmdb keeps a view for the rest of an event turn. */
  refresh(): void {
    this.#root.resetReadTxn();
  }

  async close(): Promise<void> {
    await this.#root.close();
  }

  #openCollection(name: string, record: CollectionRecord): Collection {
    const { id } = record;
    const collection = new Collection(
      this,
      name,
      id,
      this.#root.openDB({ name: `documents:${id}`, ...DOCUMENTS }),
      this.#root.openDB({ name: `ids:${id}`, keyEncoding: 'binary', encoding: 'ordered-binary' }),
    );
    for (const index of record.indexes) collection.indexes.push(this.#openIndex(index));
    this.#lastId = Math.max(this.#lastId, id, ...record.indexes.map((index) => index.id));
    this.collections.set(name, collection);
    return collection;
  }

  #openIndex(record: CollectionRecord['indexes'][number]): StoredIndex {
    const entries = this.#root.openDB<number, Buffer>({
      name: `index:${record.id}`,
      keyEncoding: 'binary',
      encoding: 'ordered-binary',
      dupSort: true,
    });
    return { ...record, entries };
  }
}
