import { events } from '../../shared/store/events';
import { removeImported, type TakenByAnother } from '../../shared/store/importedDocs';
import { type ImportDoc, imports } from '../../shared/store/imports';
import { bindings } from '../../shared/store/invitations';
import { members } from '../../shared/store/members';
import { orders } from '../../shared/store/orders';
import { people, phones } from '../../shared/store/people';
import { dropCopies } from './copies';
import { outcomeOf } from './outcome';
import type { ValidExport } from './validateExport';
import { writtenIds } from './writtenIds';

/**
 * Refuses an import whose rows can no longer be written as they were validated: since then somebody took an id, a phone or
 * an order's number. What was written is taken back first, while it is still invisible; repeating that is harmless.
 */
export async function abandonImport(
  record: ImportDoc,
  valid: ValidExport,
  taken: TakenByAnother | null = null,
): Promise<ImportDoc> {
  if (record.status === 'writing') await takeBack(record, valid);
  // Bad rows that were to be skipped are refused as well: which rows are bad has changed, and nobody has seen it.
  const outcome = outcomeOf(valid, false);
  // What was taken may be something that no row names, such as what is left of a member; then it is told as it is.
  const unnamed =
    taken === null
      ? []
      : [
          {
            ...({ file: 'members', line: 1, field: null } as const),
            ...({ code: 'TAKEN_MEANWHILE', reason: taken.message } as const),
          },
        ];
  const refused: ImportDoc = {
    ...record,
    ...outcome,
    ...(outcome.badRows === 0 ? { faults: unnamed, badRows: unnamed.length } : {}),
    status: 'refused',
    written: 0,
  };
  await imports.put(refused);
  await dropCopies(record);
  return refused;
}

async function takeBack({ _id, source }: ImportDoc, valid: ValidExport): Promise<void> {
  const ids = writtenIds(valid.named, source);
  // First of all: should this die half-way and the taken name be free again, the import begins at its first row.
  await imports.update(_id, { written: 0 });
  await removeImported(members, ids.members, _id);
  await removeImported(people, ids.members, _id);
  await removeImported(bindings, ids.members, _id);
  await removeImported(phones, ids.phones, _id);
  await removeImported(orders, ids.orders, _id);
  await removeImported(events, ids.events, _id);
}
