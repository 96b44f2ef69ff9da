import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { RowTable } from '../../components/RowTable/RowTable';
import { onePage } from '../../csv/onePage';
import { texts } from '../../texts/texts';
import { closeColumns } from './closeColumns';
import { closeCsv } from './closeCsv';

interface ClosesTableProps {
  closes: CloseView[];
  open: string | null;
  onOpen(close: CloseView): void;
}

type Kind = 'all' | 'repeated' | 'failed';

const kinds: Record<Kind, (close: CloseView) => boolean> = {
  all: () => true,
  repeated: ({ attempt }) => attempt > 1,
  failed: ({ phase }) => phase === 'failed',
};

/** The closes of about a month, newest first. */
export function ClosesTable({ closes, open, onOpen }: ClosesTableProps): ReactElement {
  const [kind, setKind] = useState<Kind>('all');
  const words = texts.dayClose;
  const count = (of: Kind) => closes.filter(kinds[of]).length;
  const title = (
    <>
      {words.recent}
      <Segmented<Kind>
        size="small"
        value={kind}
        options={[
          { value: 'all', label: words.all },
          { value: 'repeated', label: words.repeated(count('repeated')) },
          { value: 'failed', label: words.failed(count('failed')) },
        ]}
        onChange={setKind}
      />
    </>
  );
  const shown = closes.filter(kinds[kind]);
  const side = (
    <>
      <RowKeys />
      <ExportButton size="small" name={words.file} columns={closeCsv} read={onePage(shown)} />
    </>
  );
  return (
    <Card title={title} side={side} isFlush>
      <RowTable
        label={words.recent}
        rows={shown}
        columns={closeColumns}
        keyOf={({ date }) => date}
        chosen={open}
        onOpen={onOpen}
        empty={<p className="quiet">{words.filterNone}</p>}
      />
    </Card>
  );
}
