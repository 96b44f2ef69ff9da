import { decodeText } from '../../shared/domain/import/decodeText';
import type { ExportFile } from '../../shared/domain/import/fault';
import { memberColumns, missingColumns, orderColumns, type Table } from '../../shared/domain/import/table';
import { Refused, refuse } from '../../shared/runtime/result';
import { readFile } from '../../shared/runtime/storage';
import { readCsv } from './readCsv';

/**
 * Some 110 000 members, or 140 000 orders: two such files are read within the function's memory, in a fraction of its minute.
 * Larger exports come in parts, since members of an earlier one may invite and buy in a later one.
 */
export const largestFile = 8 * 1024 * 1024;

export type FileRefusal =
  | 'FILE_NOT_FOUND'
  | 'FILE_TOO_LARGE'
  | 'FILE_ENCODING'
  | 'FILE_NOT_CSV'
  | 'COLUMNS_MISSING';

/** The bytes of an export as they lie in storage; the orders may be missing. */
export interface ExportBytes {
  members: Buffer;
  orders: Buffer | null;
}

export interface ExportTables {
  members: Table;
  orders: Table | null;
}

/** An export of orders alone brings the heading of members. */
export const noMembers = Buffer.from(`${memberColumns.join(',')}\n`);

/** Fetches the files of an export from storage. */
export async function fetchExport(files: {
  members: string | null;
  orders: string | null;
}): Promise<ExportBytes | Refused<FileRefusal>> {
  const members = files.members === null ? noMembers : await fetchFile('members', files.members);
  if (members instanceof Refused) return members;
  const orders = files.orders === null ? null : await fetchFile('orders', files.orders);
  return orders instanceof Refused ? orders : { members, orders };
}

async function fetchFile(field: ExportFile, fileID: string): Promise<Buffer | Refused<FileRefusal>> {
  const file = await readFile(fileID, largestFile);
  if (file === 'missing') return refuse('FILE_NOT_FOUND', { field });
  return file === 'too large' ? tooLarge(field) : file;
}

export const tooLarge = (field: ExportFile): Refused<'FILE_TOO_LARGE'> =>
  refuse('FILE_TOO_LARGE', { field, details: { megabytes: largestFile / 1024 / 1024 } });

/** Reads the tables of an export, or says what the files are instead. */
export function readTables({ members, orders }: ExportBytes): ExportTables | Refused<FileRefusal> {
  const memberTable = readTable('members', members, memberColumns);
  if (memberTable instanceof Refused) return memberTable;
  const orderTable = orders === null ? null : readTable('orders', orders, orderColumns);
  return orderTable instanceof Refused ? orderTable : { members: memberTable, orders: orderTable };
}

function readTable(
  field: ExportFile,
  bytes: Buffer,
  columns: readonly string[],
): Table | Refused<FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { looksLike } = decoded;
    const message = `${field}: neither UTF-8 nor GB18030, it looks like ${looksLike}`;
    return refuse('FILE_ENCODING', { field, message, details: { looksLike } });
  }
  const table = readCsv(decoded.text);
  if (table === null) return refuse('FILE_NOT_CSV', { field, message: `${field}: no CSV with a heading` });
  const missing = missingColumns(table, columns);
  if (missing.length === 0) return table;
  const message = `${field}: no column ${missing.join(', ')}`;
  return refuse('COLUMNS_MISSING', { field, message, details: { missing } });
}
