import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { RowTable } from '../../components/RowTable/RowTable';
import { texts } from '../../texts/texts';
import { closeColumns } from './closeColumns';

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
  return (
    <Card title={title} side={<RowKeys />} isFlush>
      <RowTable
        label={words.recent}
        rows={closes.filter(kinds[kind])}
        columns={closeColumns}
        keyOf={({ date }) => date}
        chosen={open}
        onOpen={onOpen}
        empty={<p className="quiet">{words.filterNone}</p>}
      />
    </Card>
  );
}
