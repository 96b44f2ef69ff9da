import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableProps } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Async } from '../Async/Async';
import { Bones } from '../Async/Bones';
import { Card } from '../Card/Card';
import { Pager } from '../Pager/Pager';
import { useCursors } from '../Pager/useCursors';
import { RowTable } from '../RowTable/RowTable';

interface PagedTableProps<Row, Cursor> {
  /** Read aloud as the table's name. */
  label: string;
  /** What is asked for; the position is added. */
  queryKey: readonly unknown[];
  /** A page from where the one before ended; `next` is null at the end. */
  read(cursor: Cursor | undefined): Promise<{ rows: readonly Row[]; next: Cursor | null }>;
  columns: TableProps<Row>['columns'];
  keyOf(row: Row): string;
  /** The row that is open elsewhere. */
  chosen: string | null;
  onOpen(row: Row): void;
  empty: ReactNode;
}

/** A list of the server's, page by page by its cursors; made anew for every filter. */
export function PagedTable<Row extends object, Cursor extends string | number>(
  props: PagedTableProps<Row, Cursor>,
): ReactElement {
  const { label, queryKey, read, columns, keyOf, chosen, onOpen, empty } = props;
  const pages = useCursors<Cursor>();
  const query = useQuery({
    queryKey: [...queryKey, pages.cursor ?? null],
    queryFn: () => read(pages.cursor),
    placeholderData: keepPreviousData,
  });
  return (
    <Card isFlush>
      <Async query={query} skeleton={<Bones rows={14} />}>
        {({ rows, next }) => (
          <>
            <RowTable
              label={label}
              rows={rows}
              columns={columns}
              keyOf={keyOf}
              chosen={chosen}
              onOpen={onOpen}
              isWaiting={query.isPlaceholderData}
              empty={empty}
            />
            <Pager
              page={pages.page}
              hasNext={next !== null}
              isWaiting={query.isPlaceholderData}
              onPrevious={pages.previous}
              onNext={() => next !== null && pages.next(next)}
            />
          </>
        )}
      </Async>
    </Card>
  );
}
