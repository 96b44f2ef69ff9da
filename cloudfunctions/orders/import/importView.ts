import type { ImportRowView, ImportView } from '../../shared/contract/imports';
import type { ImportDoc } from '../../shared/store/imports';

/** An import as operators see it. */
export const importView = (record: ImportDoc): ImportView => ({
  ...importRow(record),
  faults: record.faults,
});

export const importRow = (record: Omit<ImportDoc, 'faults'>): ImportRowView => ({
  importId: record._id,
  status: record.status,
  source: record.source,
  skipBadRows: record.skipBadRows,
  names: record.names ?? { members: null, orders: null },
  by: record.by,
  at: record.at.toISOString(),
  members: record.members,
  orders: record.orders,
  badRows: record.badRows,
  written: record.written,
  total: rowsToWrite(record),
});

/** How many rows an import writes; a member and an order are a row each. */
export const rowsToWrite = ({ members, orders }: Pick<ImportDoc, 'members' | 'orders'>): number =>
  members.taken + orders.taken;
