import { cellsByName, type Table } from '../../shared/domain/import/table';
import type { ExportTables } from './exportFiles';

/** What an export names, good rows or bad, each once. */
export interface Named {
  /** Ids of the members that it brings. */
  members: string[];
  /** Ids of inviters and buyers that it does not bring itself. */
  others: string[];
  phones: string[];
  /** Numbers of the orders that it brings. */
  orders: string[];
}

/** The longest id or phone that could be in the database. */
const longestName = 64;

export function namedIn({ members, orders }: ExportTables): Named {
  const brought = valuesOf(members, 'member_id');
  const there = new Set(brought);
  const referred = new Set([...valuesOf(members, 'inviter_id'), ...valuesOf(orders, 'member_id')]);
  return {
    members: brought,
    others: [...referred].filter((id) => !there.has(id)),
    phones: valuesOf(members, 'phone'),
    orders: valuesOf(orders, 'order_id'),
  };
}

function valuesOf(table: Table | null, column: string): string[] {
  if (table === null) return [];
  const cell = cellsByName(table);
  const values = new Set(table.rows.map((row) => cell(row, column)));
  return [...values].filter((value) => value !== '' && value.length <= longestName);
}
