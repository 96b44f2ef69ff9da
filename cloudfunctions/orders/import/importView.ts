import type { ImportView } from '../../shared/contract/orders';
import type { ImportDoc } from '../../shared/store/imports';

/** An import as operators see it. */
export const importView = (record: ImportDoc): ImportView => ({
  importId: record._id,
  status: record.status,
  members: record.members,
  orders: record.orders,
  faults: record.faults,
  badRows: record.badRows,
  written: record.written,
  total: rowsToWrite(record),
});

/** How many rows an import writes; a member and an order are a row each. */
export const rowsToWrite = ({ members, orders }: ImportDoc): number => members.taken + orders.taken;
