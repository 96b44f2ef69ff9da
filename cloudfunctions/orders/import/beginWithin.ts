import { type ImportDoc, imports } from '../../shared/store/imports';
import { setting, takeMemberNumbers } from '../../shared/store/settings';
import type { Transaction } from '../../shared/store/transaction';

/** Takes the running numbers of a validated import and notes the seal, once; answers the record as it stands then. */
export async function beginWithin(importId: string, within: Transaction): Promise<ImportDoc> {
  const record = await imports.get(importId, within);
  if (!record) throw new Error(`the import ${importId} is gone`);
  if (record.status !== 'validated') return record;
  const seal = await setting('seal', within);
  const change = {
    status: 'writing' as const,
    firstNumber: await takeMemberNumbers(record.members.taken, within),
    sealedWhenWritten: seal?.day ?? null,
  };
  await imports.update(importId, change, within);
  return { ...record, ...change };
}
