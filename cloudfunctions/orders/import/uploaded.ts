import { createHash } from 'node:crypto';
import { logLine } from '../../shared/runtime/log';
import { readFile, removeFiles } from '../../shared/runtime/storage';
import { forgottenUploads, type UploadDoc, uploadId, uploads } from '../../shared/store/uploads';

/** A file that came in parts. */
export interface Uploaded {
  upload: string;
  parts: number;
}

/** Where a part lies; an operator's id is no path. */
export const partPath = (_id: string, part: number): string =>
  `uploads/${createHash('sha256').update(_id).digest('hex').slice(0, 40)}/${part}`;

/** A file put together from its parts; null where one is missing. */
export async function readUpload(operator: string, { upload, parts }: Uploaded): Promise<Buffer | null> {
  const record = await uploads.get(uploadId(operator, upload));
  const files = Array.from({ length: parts }, (_, part) => record?.parts[part]);
  const read = await Promise.all(
    files.map((file) => (file === undefined ? null : readFile(file, largestPart))),
  );
  const bytes = read.filter((part) => Buffer.isBuffer(part));
  return bytes.length === parts ? Buffer.concat(bytes) : null;
}

/** Above what a part may have (contract/imports.ts). */
const largestPart = 100_000;

/** Removes uploads that an import needs no more: they hold names and phones. */
export async function dropUploads(ids: readonly string[]): Promise<void> {
  for (const upload of await uploads.getMany(ids)) await dropUpload(upload);
}

/** Removes uploads that were left behind long ago. */
export async function dropForgotten(now: Date): Promise<void> {
  for (const upload of await forgottenUploads(now)) await dropUpload(upload);
}

/** What cannot be removed now is removed another time: no act fails because of it. */
async function dropUpload({ _id, parts }: UploadDoc): Promise<void> {
  try {
    await removeFiles(Object.values(parts));
    await uploads.remove(_id);
  } catch (error) {
    logLine('upload-left', { upload: _id, error: String(error) });
  }
}
