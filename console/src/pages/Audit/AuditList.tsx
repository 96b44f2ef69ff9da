import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableProps } from 'antd';
import { type ReactElement, useState } from 'react';
import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import { type AuditFilter, audit } from '../../api/console';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { Pager } from '../../components/Pager/Pager';
import { useCursors } from '../../components/Pager/useCursors';
import { RowTable } from '../../components/RowTable/RowTable';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { AuditDrawer } from './AuditDrawer';

const words = texts.audit;

/** The acts of a filter, newest first, page by page; made anew for every filter. */
export function AuditList({ filter }: { filter: AuditFilter }): ReactElement {
  const pages = useCursors<number>();
  const [open, setOpen] = useState<AuditView | null>(null);
  const query = useQuery({
    queryKey: ['console', 'audit', filter, pages.cursor ?? null],
    queryFn: () => audit(filter, pages.cursor),
    placeholderData: keepPreviousData,
  });
  const isAll = Object.keys(filter).length === 0;
  return (
    <Card isFlush>
      <Async query={query} skeleton={<Bones rows={14} />}>
        {({ entries, next }) => (
          <>
            <RowTable
              label={words.table}
              rows={entries}
              columns={columns}
              keyOf={({ number }) => String(number)}
              chosen={open && String(open.number)}
              onOpen={(entry) => setOpen(entry)}
              isWaiting={query.isPlaceholderData}
              empty={
                isAll ? (
                  <Empty title={words.emptyTitle} note={words.empty} />
                ) : (
                  <Empty title={words.emptyFilterTitle} note={words.emptyFilter} />
                )
              }
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
      {open && <AuditDrawer entry={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

const columns: TableProps<AuditView>['columns'] = [
  { title: words.number, dataIndex: 'number', align: 'right' },
  { title: words.at, dataIndex: 'at', render: exactMoment },
  { title: words.by, render: (_, { by, byName }) => byName ?? by },
  {
    title: words.action,
    dataIndex: 'action',
    render: (action: string) => <strong>{words.actions[action] ?? action}</strong>,
  },
  { title: words.subject, dataIndex: 'subject' },
  {
    title: words.reason,
    dataIndex: 'reason',
    render: (reason: string) => (
      <span className="audit__reason" title={reason}>
        {reason}
      </span>
    ),
  },
  {
    title: words.hash,
    dataIndex: 'hash',
    render: (hash: string) => <span className="mono">{hash.slice(0, 8)}</span>,
  },
];
