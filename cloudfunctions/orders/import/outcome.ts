import type { ImportDoc } from '../../shared/store/imports';
import type { ValidExport } from './validateExport';

/** Faults that the record lists; all are counted. */
const faultsListed = 1000;

/** The verdict on an export, as its record keeps it: with a bad row everything is refused, unless bad rows are to be skipped. */
export function outcomeOf(
  { reading, rowsDigest }: ValidExport,
  skipBadRows: boolean,
): Pick<ImportDoc, 'status' | 'faults' | 'badRows' | 'members' | 'orders' | 'rowsDigest'> {
  const refused = reading.badRows > 0 && !skipBadRows;
  return {
    status: refused ? 'refused' : 'validated',
    faults: reading.faults.slice(0, faultsListed),
    badRows: reading.badRows,
    members: { rows: reading.rows.members, taken: refused ? 0 : reading.members.length },
    orders: { rows: reading.rows.orders, taken: refused ? 0 : reading.orders.length },
    rowsDigest,
  };
}
