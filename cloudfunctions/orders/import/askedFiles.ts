import type { DataOf } from '../../shared/contract/action';
import type { ordersContract } from '../../shared/contract/orders';
import { type Refused, refuse } from '../../shared/runtime/result';
import { uploadId } from '../../shared/store/uploads';
import {
  type ExportBytes,
  type FileRefusal,
  fetchExport,
  largestFile,
  noMembers,
  tooLarge,
} from './exportFiles';
import { readUpload } from './uploaded';

type Data = DataOf<typeof ordersContract.prepareImport>;

/** The files of an export as they were asked for: by their ids in storage, or by the parts that an operator sent. */
export async function askedFiles(
  operator: string,
  { members, orders, uploads }: Data,
): Promise<ExportBytes | Refused<FileRefusal>> {
  if (!uploads) return fetchExport({ members: members ?? null, orders: orders ?? null });
  const bytes: ExportBytes = { members: noMembers, orders: null };
  for (const field of ['members', 'orders'] as const) {
    const upload = uploads[field];
    if (!upload) continue;
    const read = await readUpload(operator, upload);
    if (read === null) return refuse('FILE_NOT_FOUND', { field });
    if (read.length > largestFile) return tooLarge(field);
    bytes[field] = read;
  }
  return bytes;
}

/** The uploads that an import was asked for with. */
export const uploadIds = (operator: string, { uploads }: Data): string[] =>
  [uploads?.members, uploads?.orders].flatMap((upload) => (upload ? uploadId(operator, upload.upload) : []));
