import { duplicateKey } from '../errors';
import {
  type Collection,
  type Entries,
  packChecked,
  type Stored,
  type StoredIndex,
} from '../storage/collection';
import type { Snapshot } from '../storage/store';
import type { Document } from '../values/document';
import { valueAt } from '../values/paths';
import { mongoText } from '../values/text';

/** One document's change that is decided but not written. */
export interface Change {
  collection: Collection;
  id: unknown;
  /** The stored document that it replaces or removes; undefined for a new one. */
  base: Stored | undefined;
  /** The document as it will be; undefined when it is removed. */
  document: Document | undefined;
  record?: Buffer;
  entries?: Entries;
  /** Names of what the change writes: the document first, then the unique keys that it takes. */
  marks: string[];
}

/** Name of a document for locks and marks. */
export function documentMark(collection: Collection, id: unknown): string {
  return `d${collection.id}:${collection.idKey(id).toString('latin1')}`;
}

/**
 * Decided changes, in order, at most one a document. A plain write collects here before it touches the
 * store, so that it changes all or nothing; a transaction keeps its writes here until it commits.
 */
export class Changes {
  readonly #byMark = new Map<string, Change>();
  readonly #uniqueOwners = new Map<string, string>();

  get(collection: Collection, id: unknown): Change | undefined {
    return this.#byMark.get(documentMark(collection, id));
  }

  all(): Change[] {
    return [...this.#byMark.values()];
  }

  of(collection: Collection): Change[] {
    return this.all().filter((change) => change.collection === collection);
  }

  /** Puts a change in place of the document's earlier one; what was created and removed again leaves nothing. */
  stage(change: Change): void {
    const [mark, ...unique] = change.marks as [string, ...string[]];
    this.#release(mark);
    if (!change.document && !change.base) {
      this.#byMark.delete(mark);
      return;
    }
    this.#byMark.set(mark, change);
    for (const key of unique) this.#uniqueOwners.set(key, mark);
  }

  /**
   * @throws CloudError E11000 when another document has one of the change's unique keys
   */
  checkUnique(change: Change, snapshot?: Snapshot): void {
    // Without unique keys only the document itself is marked.
    if (change.marks.length === 1) return;
    const mark = change.marks[0];
    for (const [index, { keys }] of change.entries ?? []) {
      if (!index.declaration.unique) continue;
      for (const key of keys) {
        const owner = this.#uniqueOwners.get(uniqueMark(index, key));
        if (owner !== undefined && owner !== mark) throw duplicate(change, index);
      }
    }
    const own = change.base?.sequence;
    const taken =
      change.entries &&
      change.collection.findDuplicate(
        change.entries,
        (sequence) => sequence === own || this.#isTouched(change.collection, sequence),
        snapshot,
      );
    if (taken) throw duplicate(change, taken);
  }

  #isTouched(collection: Collection, sequence: number): boolean {
    return this.all().some(
      (change) => change.collection === collection && change.base?.sequence === sequence,
    );
  }

  #release(mark: string): void {
    const former = this.#byMark.get(mark);
    if (!former) return;
    for (const key of former.marks.slice(1)) this.#uniqueOwners.delete(key);
  }
}

/** Completes a change with what will be written: the record and the index entries. @throws CloudError when too large */
export function prepare(change: Omit<Change, 'marks'>): Change {
  const mark = documentMark(change.collection, change.id);
  if (!change.document) return { ...change, marks: [mark] };
  const entries = change.collection.entriesOf(change.document);
  const marks = [mark];
  for (const [index, { keys }] of entries) {
    if (index.declaration.unique) marks.push(...keys.map((key) => uniqueMark(index, key)));
  }
  return { ...change, record: packChecked(change.document), entries, marks };
}

/** Writes one change; only inside a write of the store. */
export function applyChange({ collection, base, document, record, entries }: Change): void {
  if (!document) collection.remove(base!);
  else if (base) collection.replace(base, record!, entries!);
  else collection.insert(document, record!, entries!);
}

function uniqueMark(index: StoredIndex, key: Buffer): string {
  return `u${index.id}:${key.toString('latin1')}`;
}

function duplicate({ collection, document }: Change, index: StoredIndex): Error {
  const key = index.declaration.keys
    .map(({ name }) => `${name}: ${mongoText(valueAt(document, name) ?? null)}`)
    .join(', ');
  return duplicateKey(collection.name, index.declaration.name, key);
}
