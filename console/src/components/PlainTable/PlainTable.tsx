import './PlainTable.css';
import type { ReactElement, ReactNode } from 'react';

export interface PlainColumn<Row> {
  title: string;
  isFigure?: boolean;
  cell(row: Row): ReactNode;
}

interface PlainTableProps<Row> {
  /** Read aloud as the table's name. */
  label: string;
  rows: readonly Row[];
  columns: readonly PlainColumn<Row>[];
  keyOf(row: Row): string;
}

/** A table to read, whose rows open nothing. */
export function PlainTable<Row>({ label, rows, columns, keyOf }: PlainTableProps<Row>): ReactElement {
  const className = ({ isFigure }: PlainColumn<Row>) => (isFigure ? 'plain__figure' : undefined);
  return (
    <div className="plain">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={className(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.title} className={className(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
