import { type CollectionReference, db, isDuplicate } from './database';
import type { Transaction } from './transaction';

/** The most documents that one query answers on the platform. */
export const pageLimit = 1000;
/** Documents per insert request: one request stays far below the platform's 6 MB. */
const insertBatch = 500;

type Query = Record<string, unknown>;
type Order = [field: string, direction: 'asc' | 'desc'][];

export interface Find {
  /** At most 1000. */
  limit: number;
  order?: Order;
  /** Fields to read; all when left out. */
  fields?: string[];
}

/** One collection, typed. Every call is one request; `within` makes it part of a transaction (by `_id` only, as the platform has it). */
export class Collection<Doc extends { _id: string }> {
  constructor(readonly name: string) {}

  /** The document, or null. */
  async get(id: string, within?: Transaction): Promise<Doc | null> {
    const answer = await this.at(within).doc(id).get();
    return (answer as unknown as { data: Doc | null }).data ?? null;
  }

  async find(query: Query, { limit, order = [], fields }: Find): Promise<Doc[]> {
    let request = db.collection(this.name).where(query).limit(limit);
    for (const [field, direction] of order) request = request.orderBy(field, direction);
    if (fields) request = request.field(Object.fromEntries(fields.map((field) => [field, true])));
    const answer = (await request.get()) as { data: unknown };
    return answer.data as Doc[];
  }

  /** The documents with these ids, in any order; missing ones are left out. */
  async getMany(ids: readonly string[], fields?: string[]): Promise<Doc[]> {
    const found: Doc[] = [];
    for (let start = 0; start < ids.length; start += pageLimit) {
      const part = ids.slice(start, start + pageLimit);
      found.push(...(await this.find({ _id: db.command.in(part) }, { limit: pageLimit, fields })));
    }
    return found;
  }

  /** All documents that match, by `_id`, a page at a time: never by skip. */
  async *each(query: Query, fields?: string[], size = pageLimit): AsyncGenerator<Doc[]> {
    for (let after: string | null = null; ; ) {
      const beyond: Query = after === null ? query : { ...query, _id: db.command.gt(after) };
      const page: Doc[] = await this.find(beyond, { limit: size, order: [['_id', 'asc']], fields });
      if (page.length > 0) yield page;
      if (page.length < size) return;
      after = page[page.length - 1]!._id;
    }
  }

  async count(query: Query): Promise<number> {
    const answer = (await db.collection(this.name).where(query).count()) as { total: number };
    return answer.total;
  }

  /** @throws the SDK's duplicate error (`isDuplicate`) where the id or a unique value is taken */
  async insert(doc: Doc, within?: Transaction): Promise<void> {
    await this.at(within).add({ data: doc });
  }

  /** False when the id or a unique value is taken already. */
  async insertNew(doc: Doc): Promise<boolean> {
    try {
      await this.insert(doc);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Many documents in few requests; not for ids that may exist. */
  async insertMany(docs: readonly Doc[]): Promise<void> {
    for (let start = 0; start < docs.length; start += insertBatch)
      await db.collection(this.name).add({ data: docs.slice(start, start + insertBatch) });
  }

  /** Creates or replaces the whole document. */
  async put(doc: Doc, within?: Transaction): Promise<void> {
    const { _id, ...data } = doc;
    await this.at(within).doc(_id).set({ data });
  }

  /** Changes fields; nested objects merge, `_.set` replaces. False when there is no such document. */
  async update(id: string, change: Record<string, unknown>, within?: Transaction): Promise<boolean> {
    const answer = (await this.at(within).doc(id).update({ data: change })) as { stats: { updated: number } };
    return answer.stats.updated > 0;
  }

  async remove(id: string, within?: Transaction): Promise<void> {
    await this.at(within).doc(id).remove();
  }

  /** Changes every match, outside any transaction. */
  async updateWhere(query: Query, change: Record<string, unknown>): Promise<number> {
    const answer = (await db.collection(this.name).where(query).update({ data: change })) as {
      stats: { updated: number };
    };
    return answer.stats.updated;
  }

  async removeWhere(query: Query): Promise<number> {
    const answer = (await db.collection(this.name).where(query).remove()) as { stats: { removed: number } };
    return answer.stats.removed;
  }

  private at(within?: Transaction): CollectionReference {
    return within ? within.collection(this.name) : db.collection(this.name);
  }
}
