import './RowTable.css';
import { Table, type TableProps } from 'antd';
import { type HTMLAttributes, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { useReturningFocus } from './useReturningFocus';

interface RowTableProps<Row> {
  /** Read aloud as the table's name. */
  label: string;
  rows: readonly Row[];
  columns: TableProps<Row>['columns'];
  keyOf(row: Row): string;
  onOpen(row: Row): void;
  /** The row that is open elsewhere, such as in a drawer. */
  chosen?: string | null;
  /** Stands below the chosen row. */
  detail?(row: Row): ReactNode;
  empty: ReactNode;
  /** Old rows that wait for new ones. */
  isWaiting?: boolean;
}

/** A dense table for the keyboard: one stop for Tab, up and down move the row, Enter opens it, and so does a click. */
export function RowTable<Row extends object>(props: RowTableProps<Row>): ReactElement {
  const { label, rows, columns, keyOf, onOpen, chosen, detail, empty, isWaiting } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const table = useReturningFocus(chosen ?? null);
  const keys = rows.map(keyOf);
  const stop = [focused, chosen].find((key) => key != null && keys.includes(key)) ?? keys[0];
  const onRow = (row: Row): HTMLAttributes<HTMLElement> => ({
    tabIndex: keyOf(row) === stop ? 0 : -1,
    className: `row-table__row${keyOf(row) === chosen ? ' row-table__row--chosen' : ''}`,
    onFocus: () => setFocused(keyOf(row)),
    onClick: () => onOpen(row),
    onKeyDown: (event) => onKey(event, () => onOpen(row)),
  });
  return (
    <Table<Row>
      ref={table}
      className={isWaiting ? 'row-table row-table--waiting' : 'row-table'}
      size="small"
      aria-label={label}
      dataSource={rows}
      columns={columns}
      rowKey={keyOf}
      onRow={onRow}
      pagination={false}
      expandable={
        detail && {
          expandedRowKeys: chosen == null ? [] : [chosen],
          expandedRowRender: detail,
          showExpandColumn: false,
        }
      }
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
    />
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  // Keys within a cell, on a button of its own, are the button's.
  if (event.target !== event.currentTarget) return;
  const rows = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('.row-table__row') ?? []),
  ];
  const here = rows.indexOf(event.currentTarget);
  const places: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const place = places[event.key];
  if (event.key === 'Enter') open();
  else if (place === undefined) return;
  else rows[place]?.focus();
  event.preventDefault();
}
