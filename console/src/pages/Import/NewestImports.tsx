import { useQuery } from '@tanstack/react-query';
import type { TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { ImportRowView } from '../../../../cloudfunctions/shared/contract/imports';
import { newestImports } from '../../api/imports';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { Chip, type ChipTone } from '../../components/Chip/Chip';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowTable } from '../../components/RowTable/RowTable';
import { shownCount } from '../../format/count';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { importCsv, namesOf } from './importCsv';

const words = texts.imports;

/** What was imported last; one that waits can be gone on with. */
export function NewestImports({ onOpen }: { onOpen(importId: string): void }): ReactElement {
  const query = useQuery({ queryKey: ['imports', 'newest'], queryFn: newestImports });
  const side = (
    <ExportButton
      size="small"
      name={words.title}
      columns={importCsv}
      read={async () => ({ rows: await newestImports(), next: null })}
    />
  );
  return (
    <Card title={words.newest} side={side} isFlush>
      <Async query={query} skeleton={<Bones rows={4} />}>
        {(rows) => (
          <RowTable
            label={words.newestTable}
            rows={rows}
            columns={columns}
            keyOf={({ importId }) => importId}
            onOpen={({ importId }) => onOpen(importId)}
            empty={<Empty title={words.noneTitle} note={words.none} />}
          />
        )}
      </Async>
    </Card>
  );
}

const tones: Record<ImportRowView['status'], ChipTone> = {
  ...{ refused: 'danger', validated: 'plain', writing: 'warn', complete: 'good' },
};

const columns: TableProps<ImportRowView>['columns'] = [
  { title: words.at, dataIndex: 'at', render: shownMoment },
  { title: words.names, key: 'names', render: (_, row) => namesOf(row) },
  { title: words.source, dataIndex: 'source' },
  {
    title: words.status,
    dataIndex: 'status',
    render: (status: ImportRowView['status']) => <Chip tone={tones[status]}>{words.statuses[status]}</Chip>,
  },
  { title: words.count, dataIndex: 'total', align: 'right', render: shownCount },
  { title: words.badRows, dataIndex: 'badRows', align: 'right', render: shownCount },
  { title: words.by, dataIndex: 'by' },
];
