import type { IndexDeclaration, IndexFile } from '../database';
import type { Collection, StoredIndex } from './collection';
import type { Store } from './store';

/** The platform's bound. */
export const MAX_INDEXES = 20;

/**
 * Makes collections and indexes what the index file declares: declared collections exist, an index that is
 * new or changed is built from the documents, one that is no longer declared is dropped.
 * @throws Error when a declaration is impossible, or existing documents violate a unique index
 */
export function syncIndexes(store: Store, file: IndexFile): void {
  for (const [name, declarations] of Object.entries(file)) {
    checkDeclarations(name, declarations);
    if (!store.collection(name)) store.createCollection(name);
  }
  for (const collection of store.collections.values()) {
    syncCollection(store, collection, (file[collection.name] ?? []).map(normalise));
  }
}

function syncCollection(store: Store, collection: Collection, declared: IndexDeclaration[]): void {
  const wanted = new Map(declared.map((declaration) => [JSON.stringify(declaration), declaration]));
  for (const index of [...collection.indexes]) {
    const kept = index.ready && wanted.delete(JSON.stringify(index.declaration));
    if (!kept) store.dropIndex(collection, index);
  }
  for (const declaration of wanted.values()) build(store, collection, declaration);
}

/** What the collections have now, for opening without an index file. */
export function declaredIndexes(store: Store): IndexFile {
  return Object.fromEntries(
    [...store.collections.values()].map(({ name, indexes }) => [
      name,
      indexes.map((index) => index.declaration),
    ]),
  );
}

/** The index is listed as not ready first: an interrupted build is dropped at the next start, never half used. */
function build(store: Store, collection: Collection, declaration: IndexDeclaration): void {
  const index = store.addIndex(collection, declaration);
  try {
    fill(store, collection, index);
  } catch (error) {
    store.dropIndex(collection, index);
    throw error;
  }
}

function fill(store: Store, collection: Collection, index: StoredIndex): void {
  store.writeSync(() => {
    for (const sequence of collection.documents.getKeys()) {
      const stored = collection.bySequence(sequence, undefined);
      if (!stored) continue;
      checkUnique(collection, index, stored.document, stored.sequence);
      collection.enter(index, stored);
    }
    index.ready = true;
    store.saveCatalog(collection);
  });
}

function checkUnique(
  collection: Collection,
  index: StoredIndex,
  document: Record<string, unknown>,
  sequence: number,
): void {
  if (!index.declaration.unique) return;
  const entries = collection.entriesOf(document);
  const duplicate = collection.findDuplicate(
    new Map([[index, entries.get(index)!]]),
    (other) => other === sequence,
  );
  if (!duplicate) return;
  throw new Error(
    `E11000 duplicate key error: cannot build unique index ${index.declaration.name} of ${collection.name}: ` +
      `_id ${JSON.stringify(document._id)} repeats the key of another document`,
  );
}

function checkDeclarations(name: string, declarations: IndexDeclaration[]): void {
  if (declarations.length > MAX_INDEXES) {
    throw new Error(`collection ${name} declares ${declarations.length} indexes, ${MAX_INDEXES} are allowed`);
  }
  const names = new Set<string>();
  for (const declaration of declarations) {
    if (names.has(declaration.name)) throw new Error(`collection ${name} declares ${declaration.name} twice`);
    names.add(declaration.name);
    if (declaration.keys.length === 0) throw new Error(`index ${declaration.name} of ${name} has no keys`);
  }
}

/** Directions also come as text, as the platform's own interface writes them. */
function normalise(declaration: IndexDeclaration): IndexDeclaration {
  return {
    name: declaration.name,
    keys: declaration.keys.map(({ name, direction }) => ({ name, direction: normaliseDirection(direction) })),
    unique: declaration.unique === true,
  };
}

function normaliseDirection(direction: unknown): 1 | -1 | '2dsphere' {
  if (direction === '2dsphere') return '2dsphere';
  const number = Number(direction);
  if (number !== 1 && number !== -1)
    throw new Error(`index direction ${String(direction)} is not 1, -1 or 2dsphere`);
  return number;
}
