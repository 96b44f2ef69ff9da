import type { ordersContract } from '../shared/contract/orders';
import type { Surroundings } from '../shared/domain/import/readExport';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { TakenByAnother } from '../shared/store/importedDocs';
import type { ImportDoc } from '../shared/store/imports';
import { abandonImport } from './import/abandonImport';
import { completeImport } from './import/completeImport';
import { dropCopies } from './import/copies';
import { readExisting } from './import/existingFile';
import { type ExportBytes, fetchExport } from './import/exportFiles';
import { importFor } from './import/importFor';
import { importIdOf } from './import/importId';
import { importView, rowsToWrite } from './import/importView';
import { type ValidExport, validateExport } from './import/validateExport';
import { writeRows } from './import/writeRows';
import { writingOf } from './import/writing';

/** A slice ends about this long after it began, well inside the function's minute; it writes one batch at the least. */
const sliceMs = 35_000;

/**
 * Writes the next rows of an import. Every slice reads and validates the files again, against what was there when they were
 * validated first. Where somebody took a name since then, the writing meets it, and the whole import is taken back and refused.
 */
export const continueImport: Handler<typeof ordersContract.continueImport> = async (
  context,
  { importId },
) => {
  const deadline = performance.now() + sliceMs;
  const record = await importFor(context, importId);
  if (record instanceof Refused) return record;
  if (record.status === 'refused') return refuse('IMPORT_REFUSED', { field: 'importId' });
  // What is written is an operator's act, which stands in the audit.
  if (record.status === 'validated') return refuse('IMPORT_NOT_BEGUN', { field: 'importId' });
  if (record.status === 'complete') {
    // A run that died just after completing the import left the copies.
    await dropCopies(record);
    return importView(record);
  }
  const bytes = await readCopies(record);
  const known = await readExisting(record.files.existing);
  if (bytes instanceof Refused || known === null) return copiesLost;
  const valid = await validateAgain(record, bytes, known);
  if (valid.rowsDigest !== record.rowsDigest) return importView(await abandonImport(record, valid));
  try {
    return importView(await writeSlice(record, valid, deadline));
  } catch (error) {
    if (!(error instanceof TakenByAnother)) throw error;
    return importView(await abandonImport(record, await validateAgain(record, bytes, null), error));
  }
};

async function readCopies(record: ImportDoc): Promise<ExportBytes | Refused<'FILE_NOT_FOUND'>> {
  const bytes = await fetchExport(record.files);
  const { source, skipBadRows } = record;
  const same = !(bytes instanceof Refused) && importIdOf({ ...bytes, source, skipBadRows }) === record._id;
  if (same) return bytes;
  return copiesLost;
}

const copiesLost = refuse('FILE_NOT_FOUND', {
  field: 'importId',
  message: 'prepare the import again with the same files',
});

async function validateAgain(
  { _id, source, at }: ImportDoc,
  bytes: ExportBytes,
  known: Surroundings['existing'] | null,
): Promise<ValidExport> {
  const valid = await validateExport(bytes, { importId: _id, source, at }, known);
  if (valid instanceof Refused)
    throw new Error(`files that were read once are refused: ${valid.refusal.code}`);
  return valid;
}

async function writeSlice(record: ImportDoc, valid: ValidExport, deadline: number): Promise<ImportDoc> {
  const writing = writingOf(record, valid);
  const written = await writeRows(writing, record.written, deadline);
  const reached = { ...record, written };
  return written < rowsToWrite(record) ? reached : completeImport(reached, valid, writing);
}
