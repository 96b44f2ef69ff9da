import { businessDay, nextDay } from '../../shared/domain/time/businessDay';
import { events } from '../../shared/store/events';
import { moveToOpenDay } from '../../shared/store/importedDocs';
import { type ImportDoc, imports } from '../../shared/store/imports';
import { members, noteFirstOrder } from '../../shared/store/members';
import { orders } from '../../shared/store/orders';
import { setting } from '../../shared/store/settings';
import { inTransaction } from '../../shared/store/transaction';
import { dropCopies } from './copies';
import type { ValidExport } from './validateExport';
import type { Writing } from './writing';
import { writtenIds } from './writtenIds';

/**
 * Makes an import that is written visible, with one small write. Where days were sealed since its events were written, the
 * events of those days are moved to the first open day first, and the seal is looked at again (day-close.md 3): the close
 * that sealed a day reads its events only when every transaction that saw the seal before is over.
 */
export async function completeImport(
  record: ImportDoc,
  valid: ValidExport,
  writing: Writing,
): Promise<ImportDoc> {
  await noteFirstOrders(valid, writing);
  for (let current = record; ; ) {
    const { record: outcome, sealed } = await flip(current._id);
    if (outcome.status === 'complete') {
      await dropCopies(outcome);
      return outcome;
    }
    current = await moveSealedEvents(outcome, sealed, valid);
  }
}

/**
 * Completes the import if its days were fixed under the seal that still holds; answers the record as it stands then, and
 * that seal. No later one: by then somebody else may have completed the import, whose events move no more.
 */
const flip = (importId: string): Promise<{ record: ImportDoc; sealed: string | null }> =>
  inTransaction(async (within) => {
    const record = await imports.get(importId, within);
    if (!record) throw new Error(`the import ${importId} is gone`);
    const sealed = (await setting('seal', within))?.day ?? null;
    if (record.status !== 'writing' || sealed !== record.sealedWhenWritten) return { record, sealed };
    await imports.update(importId, { status: 'complete' }, within);
    return { record: { ...record, status: 'complete' }, sealed };
  });

async function moveSealedEvents(
  record: ImportDoc,
  sealed: string | null,
  { named }: ValidExport,
): Promise<ImportDoc> {
  if (record.status !== 'writing' || sealed === null)
    throw new Error(`the import ${record._id} cannot be completed`);
  const move = { importId: record._id, sealed, open: nextDay(businessDay(sealed)) };
  const ids = writtenIds(named, record.source);
  await moveToOpenDay(events, ids.events, { ...move, field: 'day' });
  await moveToOpenDay(orders, ids.orders, { ...move, field: 'day' });
  await moveToOpenDay(orders, ids.orders, { ...move, field: 'lastEventDay' });
  // Only now: a run that dies before this line moves them again.
  await imports.update(record._id, { sealedWhenWritten: sealed });
  return { ...record, sealedWhenWritten: sealed };
}

/** Members who were there before may have bought for the first time with this import; that ends their time to bind (product.md A4). */
async function noteFirstOrders({ existing }: ValidExport, writing: Writing): Promise<void> {
  const buyers = [...existing.members.keys()].filter((id) => writing.firstOrderOf(id) !== null);
  for (const { _id, firstOrderAt } of await members.getMany(buyers, ['firstOrderAt'])) {
    const first = new Date(writing.firstOrderOf(_id) ?? Number.NaN);
    if (firstOrderAt === null || firstOrderAt > first) await noteFirstOrder(_id, first);
  }
}
