import { type Outcome, refuse } from '../../shared/runtime/result';
import type { Context } from '../../shared/runtime/serve';
import { type ImportDoc, imports } from '../../shared/store/imports';
import type { Transaction } from '../../shared/store/transaction';

/** An import for whoever asks: members come with their phones, so that only administrators import them. */
export async function importFor(
  context: Context,
  importId: string,
  within?: Transaction,
): Promise<Outcome<ImportDoc, 'IMPORT_UNKNOWN' | 'IMPORT_NOT_ALLOWED'>> {
  const record = await imports.get(importId, within);
  if (!record) return refuse('IMPORT_UNKNOWN', { field: 'importId' });
  if (!mayImportMembers(context) && record.members.rows > 0)
    return refuse('IMPORT_NOT_ALLOWED', { field: 'importId' });
  return record;
}

export const mayImportMembers = ({ operator }: Context): boolean => operator?.role === 'admin';
