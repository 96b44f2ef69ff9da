import { calculateObjectSize } from 'bson';
import { asBinary, type Database as LmdbDatabase } from 'lmdb';
import type { IndexDeclaration } from '../database';
import { requestFailed } from '../errors';
import type { Document } from '../values/document';
import { encodeValue, MAX_KEY_BYTES } from '../values/key';
import type { FieldsToRead } from '../values/readFields';
import { MAX_DOCUMENT_BYTES, packDocument, type ReadOptions } from '../values/record';
import { type IndexKeys, indexKeys } from './indexKeys';
import type { Snapshot, Store } from './store';

/** An index with its entries: ordered key -> sequences of the documents under it. */
export interface StoredIndex {
  id: number;
  declaration: IndexDeclaration;
  /** False while it is being built. */
  ready: boolean;
  /** Some document has been entered under several keys: order and single counts are not to be had from it. */
  multikey: boolean;
  /** Some key did not fit and was cut. */
  cut: boolean;
  entries: LmdbDatabase<number, Buffer>;
}

/** A document where it is stored. Sequences grow with insertion and are never changed by an update. */
export interface Stored {
  sequence: number;
  stamp: number;
  document: Document;
}

/** The keys that a document stands under, per index, computed before anything is written. */
export type Entries = Map<StoredIndex, IndexKeys>;

/** Below this many bytes of msgpack no document reaches {@link MAX_DOCUMENT_BYTES} of BSON. */
const SURELY_SMALL = 1024 * 1024;

/** One collection: documents by sequence, sequences by _id, and indexes; writes only inside a write of the store. */
export class Collection {
  readonly indexes: StoredIndex[] = [];
  #nextSequence: number;
  /** A write asks for the key of its document several times in a row. */
  #latestKey: { id: unknown; key: Buffer } | undefined;

  constructor(
    private readonly store: Store,
    readonly name: string,
    readonly id: number,
    readonly documents: LmdbDatabase<Document, number>,
    readonly ids: LmdbDatabase<number, Buffer>,
  ) {
    const last = [...documents.getKeys({ reverse: true, limit: 1 })][0];
    this.#nextSequence = (last ?? 0) + 1;
  }

  /** Number of documents, without reading them. */
  count(snapshot: Snapshot): number {
    if (snapshot) return this.documents.getKeysCount({ transaction: snapshot });
    return (this.documents.getStats() as { entryCount: number }).entryCount;
  }

  /** @throws CloudError for an _id longer than about 1900 bytes, which no index of ours can order */
  idKey(id: unknown): Buffer {
    if (typeof id === 'string' && this.#latestKey?.id === id) return this.#latestKey.key;
    const key = encodeValue(id);
    if (key.length > MAX_KEY_BYTES) throw requestFailed(`_id too long: ${key.length} bytes`);
    this.#latestKey = { id, key };
    return key;
  }

  byId(id: unknown, snapshot: Snapshot): Stored | undefined {
    const sequence = this.sequenceOf(id, snapshot);
    return sequence === undefined ? undefined : this.bySequence(sequence, snapshot);
  }

  sequenceOf(id: unknown, snapshot: Snapshot): number | undefined {
    return this.ids.get(this.idKey(id), { transaction: snapshot });
  }

  /** @param fields read these only; all when left out */
  bySequence(sequence: number, snapshot: Snapshot, fields?: FieldsToRead): Stored | undefined {
    const options: ReadOptions = { transaction: snapshot, fields };
    const entry = this.documents.getEntry(sequence, options);
    return entry && { sequence, stamp: entry.version ?? 0, document: entry.value };
  }

  /** Stamp of the last change of a document, undefined when there is none. */
  stampOf(id: unknown, snapshot: Snapshot): number | undefined {
    const sequence = this.sequenceOf(id, snapshot);
    if (sequence === undefined) return undefined;
    const options: ReadOptions = { transaction: snapshot, fields: [] };
    return this.documents.getEntry(sequence, options)?.version;
  }

  entriesOf(document: Document): Entries {
    return new Map(this.indexes.map((index) => [index, indexKeys(document, index.declaration)]));
  }

  /** A unique index in which another document has one of these entries; `ignored` documents do not count. */
  findDuplicate(
    entries: Entries,
    ignored: (sequence: number) => boolean,
    snapshot?: Snapshot,
  ): StoredIndex | undefined {
    for (const [index, { keys }] of entries) {
      if (!index.declaration.unique) continue;
      for (const key of keys) {
        const holders = [...index.entries.getValues(key, { transaction: snapshot })];
        if (holders.some((sequence) => !ignored(sequence))) return index;
      }
    }
    return undefined;
  }

  insert(document: Document, record: Buffer, entries: Entries): void {
    const sequence = this.#nextSequence++;
    this.documents.put(sequence, asBinary(record) as Document, this.store.nextStamp());
    this.ids.put(this.idKey(document._id), sequence);
    for (const [index, keys] of entries) this.#enter(index, keys, sequence);
  }

  replace(stored: Stored, record: Buffer, entries: Entries): void {
    const old = this.entriesOf(stored.document);
    this.documents.put(stored.sequence, asBinary(record) as Document, this.store.nextStamp());
    for (const [index, keys] of entries) {
      for (const key of old.get(index)?.keys ?? []) {
        if (!keys.keys.some((kept) => kept.equals(key))) index.entries.remove(key, stored.sequence);
      }
      this.#enter(index, keys, stored.sequence);
    }
  }

  remove(stored: Stored): void {
    for (const [index, { keys }] of this.entriesOf(stored.document)) {
      for (const key of keys) index.entries.remove(key, stored.sequence);
    }
    this.ids.remove(this.idKey(stored.document._id));
    this.documents.remove(stored.sequence);
  }

  /** Enters a document into one index, for an index that is being built. */
  enter(index: StoredIndex, stored: Stored): void {
    this.#enter(index, indexKeys(stored.document, index.declaration), stored.sequence);
  }

  #enter(index: StoredIndex, { keys, multikey, cut }: IndexKeys, sequence: number): void {
    for (const key of keys) index.entries.put(key, sequence);
    if ((multikey && !index.multikey) || (cut && !index.cut)) {
      index.multikey ||= multikey;
      index.cut ||= cut;
      this.store.saveCatalog(this);
    }
  }
}

/** @throws CloudError when the document is larger than MongoDB takes */
export function packChecked(document: Document): Buffer {
  const record = packDocument(document);
  if (record.length > SURELY_SMALL) {
    const size = calculateObjectSize(document);
    if (size > MAX_DOCUMENT_BYTES) {
      throw requestFailed(
        `object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT_BYTES}`,
      );
    }
  }
  return record;
}
