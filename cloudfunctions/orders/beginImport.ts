import type { ordersContract } from '../shared/contract/orders';
import { actOnce } from '../shared/runtime/actOnce';
import { Refused, refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { type ImportDoc, imports } from '../shared/store/imports';
import { beginWithin } from './import/beginWithin';
import { importFor } from './import/importFor';
import { dropUploads } from './import/uploaded';

/** An operator decides that a validated import is written, and that stands in the audit with what it brings. */
export const beginImport: Handler<typeof ordersContract.beginImport> = async (context, data) => {
  const begun = await begin(context, data);
  // From now on the import reads its own copies.
  if (!(begun instanceof Refused)) await dropUploads((await imports.get(data.importId))?.uploads ?? []);
  return begun;
};

const begin: Handler<typeof ordersContract.beginImport> = (context, data) =>
  actOnce('import', data.importId, context, data, async (within) => {
    const record = await importFor(context, data.importId, within);
    if (record instanceof Refused) return record;
    if (record.status === 'refused') return refuse('IMPORT_REFUSED', { field: 'importId' });
    if (record.status !== 'validated') return refuse('IMPORT_BEGUN', { field: 'importId' });
    await beginWithin(record._id, within);
    // Whoever begins it goes on with it, whoever prepared it.
    await imports.update(record._id, { by: context.operator?.id }, within);
    return { answer: { importId: record._id }, before: {}, after: brought(record) };
  });

/** What tells an import: its files by name, how much of them is taken, and the digest of the rows. */
const brought = ({ names, source, members, orders, badRows, rowsDigest }: ImportDoc) => ({
  source,
  membersFile: names?.members ?? null,
  ordersFile: names?.orders ?? null,
  members: members.taken,
  orders: orders.taken,
  badRows,
  digest: rowsDigest,
});
