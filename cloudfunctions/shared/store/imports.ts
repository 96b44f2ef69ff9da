import type { Fault } from '../domain/import/fault';
import { Collection } from './collection';
import type { Transaction } from './transaction';

/** `imports`: one import of an export. `_id` follows from the files' content, so repeating an import continues it. */
export interface ImportDoc {
  _id: string;
  status: 'refused' | 'validated' | 'writing' | 'complete';
  /** Who prepared it, and from the console who began it. */
  by: string;
  at: Date;
  /** Copies of the files in storage, kept until the import is complete; of a refused import what was uploaded. */
  files: { members: string | null; orders: string | null; existing: string | null };
  /** What the files were called where they came from; missing where nobody said it. */
  names?: FileNames;
  /** What was uploaded for it by the console, until it is begun. */
  uploads?: string[];
  source: string;
  skipBadRows: boolean;
  faults: Fault[];
  badRows: number;
  members: { rows: number; taken: number };
  orders: { rows: number; taken: number };
  /** Digest of the rows to be written, in the order of writing: a slice that reads others must not go on. */
  rowsDigest: string;
  /** First of the running numbers reserved for its members, in the order of writing. */
  firstNumber: number | null;
  /** Rows written, in the fixed order of writing: the place to go on from. */
  written: number;
  /** The seal under which its events' days were computed; a later seal means computing them again. */
  sealedWhenWritten: string | null;
}

export interface FileNames {
  members: string | null;
  orders: string | null;
}

export const imports = new Collection<ImportDoc>('imports');

/** Imports that are complete stay complete: a warm process asks once for each. */
const complete = new Set<string>();

/**
 * Whether a document may be seen: it came by no import, or its import is complete.
 * @param within for what is decided in a transaction: its snapshot must show the import complete, or the day that an event
 *   gets under the seal of this snapshot could lie before the day of what the import brought
 */
export async function isVisible(doc: { import?: string } | null, within?: Transaction): Promise<boolean> {
  if (!doc) return false;
  if (doc.import === undefined || complete.has(doc.import)) return true;
  const record = await imports.get(doc.import, within);
  if (record?.status !== 'complete') return false;
  complete.add(doc.import);
  return true;
}

/** The newest imports, newest first, without what is the matter with their rows. */
export const newestImports = (limit: number): Promise<Omit<ImportDoc, 'faults'>[]> =>
  imports.find({}, { limit, order: [['at', 'desc']], fields: [...listed] });

const listed = [
  ...['status', 'by', 'at', 'files', 'names', 'source', 'skipBadRows', 'badRows'],
  ...['members', 'orders', 'rowsDigest', 'firstNumber', 'written', 'sealedWhenWritten'],
];

/** Ids of imports that are being written: what they wrote does not count yet. */
export async function pendingImports(): Promise<string[]> {
  const pending = await imports.find({ status: 'writing' }, { limit: 1000, fields: ['_id'] });
  return pending.map((record) => record._id);
}
