import { logLine } from '../../shared/runtime/log';
import { removeFiles, writeFile } from '../../shared/runtime/storage';
import type { ImportDoc } from '../../shared/store/imports';
import { existingBytes } from './existingFile';
import type { ExportBytes } from './exportFiles';
import type { ValidExport } from './validateExport';

/**
 * Keeps the files of an import under its own name, for an operator may replace or remove what was uploaded; and beside them
 * what was there already when they were validated, so that every slice reads the same rows without asking again.
 */
export async function keepCopies(
  importId: string,
  bytes: ExportBytes,
  { existing }: ValidExport,
): Promise<ImportDoc['files']> {
  const path = (name: string) => `imports/${importId}/${name}`;
  return {
    members: await writeFile(path('members.csv'), bytes.members),
    orders: bytes.orders === null ? null : await writeFile(path('orders.csv'), bytes.orders),
    existing: await writeFile(path('existing.json'), existingBytes(existing)),
  };
}

/** Removes the copies of an import that needs them no more: they hold names and phones. */
export async function dropCopies({ _id, files }: ImportDoc): Promise<void> {
  try {
    await removeFiles([files.members, files.orders, files.existing].filter((file) => file !== null));
  } catch (error) {
    // The import itself is done; what was left behind is for an operator to see.
    logLine('copies-left', { import: _id, error: String(error) });
  }
}
