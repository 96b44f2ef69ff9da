import type { ordersContract } from '../shared/contract/orders';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { type ImportDoc, imports } from '../shared/store/imports';
import { inTransaction } from '../shared/store/transaction';
import { askedFiles, uploadIds } from './import/askedFiles';
import { keepCopies } from './import/copies';
import { readExisting } from './import/existingFile';
import { fetchExport } from './import/exportFiles';
import { mayImportMembers } from './import/importFor';
import { importIdOf } from './import/importId';
import { importView } from './import/importView';
import { outcomeOf } from './import/outcome';
import { dropForgotten } from './import/uploaded';
import { validateExport } from './import/validateExport';

/** Validates an export and keeps the verdict with a copy of the files; nothing of the export itself is written yet. */
export const prepareImport: Handler<typeof ordersContract.prepareImport> = async (context, data) => {
  const isOfMembers = (data.members ?? data.uploads?.members) !== undefined;
  if (isOfMembers && !mayImportMembers(context)) return refuse('IMPORT_NOT_ALLOWED', { field: 'members' });
  await dropForgotten(context.now);
  const operator = context.operator?.id ?? '';
  const bytes = await askedFiles(operator, data);
  if (bytes instanceof Refused) return bytes;
  const { source, skipBadRows } = data;
  const importId = importIdOf({ ...bytes, source, skipBadRows });
  const earlier = await imports.get(importId);
  if (earlier?.status === 'complete') return importView(earlier);
  const begun = earlier?.status === 'writing' ? earlier : null;
  const valid = await validateExport(bytes, { importId, source, at: begun?.at ?? context.now });
  if (valid instanceof Refused) return valid;
  if (begun) {
    // Should its copies have been lost, it can go on now; those that are there say what was there when it was validated.
    if (await areCopiesLost(begun)) await keepCopies(importId, bytes, valid);
    return importView(begun);
  }
  const outcome = outcomeOf(valid, skipBadRows);
  const files =
    outcome.status === 'refused'
      ? { members: data.members ?? null, orders: data.orders ?? null, existing: null }
      : await keepCopies(importId, bytes, valid);
  const names = { members: data.uploads?.members?.name ?? null, orders: data.uploads?.orders?.name ?? null };
  // Asked again after a lost answer, or with bad rows to be skipped, it needs what was uploaded: so that goes when it is begun.
  const uploads = uploadIds(operator, data);
  const about = { by: operator, at: context.now, files, names, uploads, source, skipBadRows };
  return importView(
    await putUnlessBegun({
      _id: importId,
      ...about,
      ...outcome,
      firstNumber: null,
      written: 0,
      sealedWhenWritten: null,
    }),
  );
};

async function areCopiesLost({ files }: ImportDoc): Promise<boolean> {
  return (await fetchExport(files)) instanceof Refused || (await readExisting(files.existing)) === null;
}

/** Keeps a verdict, unless the import was begun in the meantime: then it stands as it was begun. */
const putUnlessBegun = (record: ImportDoc): Promise<ImportDoc> =>
  inTransaction(async (within) => {
    const current = await imports.get(record._id, within);
    if (current?.status === 'writing' || current?.status === 'complete') return current;
    await imports.put(record, within);
    return record;
  });
