import type { TableProps } from 'antd';
import { type ReactElement, useState } from 'react';
import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import type { AuditFilter } from '../../api/console';
import { Empty } from '../../components/Async/Empty';
import { PagedTable } from '../../components/PagedTable/PagedTable';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { AuditDrawer } from './AuditDrawer';
import { readAudit } from './readAudit';

const words = texts.audit;

/** The acts of a filter, newest first. */
export function AuditList({ filter }: { filter: AuditFilter }): ReactElement {
  const [open, setOpen] = useState<AuditView | null>(null);
  return (
    <>
      <PagedTable<AuditView, number>
        label={words.table}
        queryKey={['console', 'audit', filter]}
        read={readAudit(filter)}
        columns={columns}
        keyOf={({ number }) => String(number)}
        chosen={open && String(open.number)}
        onOpen={setOpen}
        empty={
          Object.keys(filter).length === 0 ? (
            <Empty title={words.emptyTitle} note={words.empty} />
          ) : (
            <Empty title={words.emptyFilterTitle} note={words.emptyFilter} />
          )
        }
      />
      {open && <AuditDrawer entry={open} onClose={() => setOpen(null)} />}
    </>
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
