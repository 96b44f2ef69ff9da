import type { FaultCode } from './faultCode';

/** A CSV file after parsing: what stands in which column of which line. All cells are plain text, formulas too. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Rows that are no rows: a wrong number of cells, broken quotes. */
  broken: readonly BrokenRow[];
}

export interface BrokenRow {
  line: number;
  code: FaultCode;
  reason: string;
}

export interface TableRow {
  /** The physical line on which the row begins; the heading is line 1. */
  line: number;
  cells: readonly string[];
}

export const memberColumns = [
  'member_id',
  'phone',
  'name',
  'inviter_id',
  'registered_at',
  'channel',
] as const;
export const orderColumns = [
  'order_id',
  'member_id',
  'amount',
  'paid_at',
  'channel',
  'category',
  'refunded_at',
  'refunded_amount',
] as const;

/** The required columns that a table lacks. They may stand in any order, and others beside them are ignored. */
export const missingColumns = (table: Table, required: readonly string[]): string[] =>
  required.filter((column) => !table.columns.includes(column));

/** Reads a row's cell by the column's name; an optional column that is not there reads as empty. */
export function cellsByName(table: Table): (row: TableRow, column: string) => string {
  const places = new Map(table.columns.map((column, place) => [column, place]));
  return (row, column) => row.cells[places.get(column) ?? -1] ?? '';
}
