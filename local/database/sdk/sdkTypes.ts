/** What the tests use of the SDK: its own types leave most results open. */

export interface SdkDatabase {
  collection(name: string): Reference;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(pattern: { regexp: string; options?: string }): unknown;
  command: Command;
  Geo: Record<string, (...args: unknown[]) => unknown>;
}
export type Transaction = {
  collection(name: string): Reference;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
};
export type Chain = (...args: unknown[]) => Reference;
export interface Reference {
  doc(id: string | number): Reference;
  where: Chain;
  orderBy: Chain;
  limit: Chain;
  skip: Chain;
  field: Chain;
  aggregate(): Pipeline;
  add(options: { data: unknown }): Promise<{ _id: string; _ids: string[] }>;
  get(): Promise<{ data: Item & Item[] }>;
  set(options: { data: unknown }): Promise<{ stats: { updated: number; created: number } }>;
  update(options: { data: unknown }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
  count(): Promise<{ total: number }>;
}
export type Item = Record<string, unknown>;
export type Operator = (...args: unknown[]) => Operand;
export type Operand = { and: Operator; or: Operator };
export type Command = Record<string, Operator> & {
  aggregate: Record<string, Operator & (() => Pipeline)>;
  project: Record<string, Operator>;
};
export type Pipeline = { [stage: string]: (spec?: unknown) => Pipeline } & {
  end(): Promise<{ list: Item[] }>;
  done(): unknown;
};
