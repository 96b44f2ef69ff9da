import type { ordersContract } from '../shared/contract/orders';
import { Refused } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { type ImportDoc, imports } from '../shared/store/imports';
import { inTransaction } from '../shared/store/transaction';
import { keepCopies } from './import/copies';
import { fetchExport } from './import/exportFiles';
import { importIdOf } from './import/importId';
import { importView } from './import/importView';
import { outcomeOf } from './import/outcome';
import { validateExport } from './import/validateExport';

/** Validates an export and keeps the verdict with a copy of the files; nothing of the export itself is written yet. */
export const prepareImport: Handler<typeof ordersContract.prepareImport> = async (context, data) => {
  const bytes = await fetchExport({ members: data.members, orders: data.orders ?? null });
  if (bytes instanceof Refused) return bytes;
  const { source, skipBadRows } = data;
  const importId = importIdOf({ ...bytes, source, skipBadRows });
  const earlier = await imports.get(importId);
  if (earlier?.status === 'complete') return importView(earlier);
  const begun = earlier?.status === 'writing' ? earlier : null;
  const valid = await validateExport(bytes, { importId, source, at: begun?.at ?? context.now });
  if (valid instanceof Refused) return valid;
  if (begun) {
    // Should its copies have been lost, it can go on now.
    await keepCopies(importId, bytes, valid);
    return importView(begun);
  }
  const outcome = outcomeOf(valid, skipBadRows);
  const files =
    outcome.status === 'refused'
      ? { members: data.members, orders: data.orders ?? null, existing: null }
      : await keepCopies(importId, bytes, valid);
  const about = { by: context.operator?.id ?? '', at: context.now, files, source, skipBadRows };
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

/** Keeps a verdict, unless the import was begun in the meantime: then it stands as it was begun. */
const putUnlessBegun = (record: ImportDoc): Promise<ImportDoc> =>
  inTransaction(async (within) => {
    const current = await imports.get(record._id, within);
    if (current?.status === 'writing' || current?.status === 'complete') return current;
    await imports.put(record, within);
    return record;
  });
