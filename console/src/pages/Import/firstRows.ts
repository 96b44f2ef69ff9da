import { parse } from 'csv-parse/browser/esm/sync';

/** A row as it begins on a line of the file; the heading is line 1. */
export interface ShownRow {
  line: number;
  cells: string[];
}

export interface FirstRows {
  columns: string[];
  rows: ShownRow[];
}

/** The heading and the first rows, as far as they can be read; null where nothing can. Only for the eye: the server judges. */
export function firstRows(text: string, count: number): FirstRows | null {
  try {
    let line = 1;
    const rows: ShownRow[] = [];
    parse(text, {
      bom: true,
      to: count + 1,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    const [heading, ...body] = rows;
    return heading ? { columns: heading.cells.map((cell) => cell.trim()), rows: body } : null;
  } catch {
    return null;
  }
}
