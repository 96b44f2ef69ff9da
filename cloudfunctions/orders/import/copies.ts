import { logLine } from '../../shared/runtime/log';
import { removeFiles, writeFile } from '../../shared/runtime/storage';
import type { ImportDoc } from '../../shared/store/imports';
import type { ExportBytes } from './exportFiles';

/** Keeps the files of an import under its own name: an operator may replace or remove what was uploaded. */
export async function keepCopies(importId: string, bytes: ExportBytes): Promise<ImportDoc['files']> {
  const path = (name: string) => `imports/${importId}/${name}.csv`;
  const members = await writeFile(path('members'), bytes.members);
  const orders = bytes.orders === null ? null : await writeFile(path('orders'), bytes.orders);
  return { members, orders };
}

/** Removes the copies of an import that needs them no more: they hold names and phones. */
export async function dropCopies({ _id, files }: ImportDoc): Promise<void> {
  try {
    await removeFiles([files.members, files.orders].filter((file) => file !== null));
  } catch (error) {
    // The import itself is done; what was left behind is for an operator to see.
    logLine('copies-left', { import: _id, error: String(error) });
  }
}
