import type { TableProps } from 'antd';
import { type ReactElement, useState } from 'react';
import type { AdjustmentView } from '../../../../cloudfunctions/shared/contract/wallet';
import type { AdjustmentState } from '../../api/wallet';
import { Empty } from '../../components/Async/Empty';
import { PagedTable } from '../../components/PagedTable/PagedTable';
import { signedAmount } from '../../format/signedAmount';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { AdjustmentDrawer } from './AdjustmentDrawer';
import { adjustmentsKey } from './adjustmentsKey';
import { readAdjustments } from './readAdjustments';
import { StateChip } from './StateChip';

const words = texts.adjustments;

/** The adjustments of a state, newest first, and the one that is open. */
export function AdjustmentList({ state }: { state: AdjustmentState | null }): ReactElement {
  const [open, setOpen] = useState<AdjustmentView | null>(null);
  return (
    <>
      <PagedTable<AdjustmentView, string>
        label={words.table}
        queryKey={[...adjustmentsKey, 'adjustments', state]}
        read={readAdjustments(state)}
        columns={columns}
        keyOf={({ adjustment }) => adjustment}
        chosen={open?.adjustment ?? null}
        onOpen={setOpen}
        empty={<NoAdjustments state={state} />}
      />
      {open && <AdjustmentDrawer key={open.adjustment} adjustment={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function NoAdjustments({ state }: { state: AdjustmentState | null }): ReactElement {
  if (state === null) return <Empty title={words.emptyTitle} note={words.empty} />;
  return <Empty title={words.emptyFilterTitle} note={state === 'waiting' ? words.emptyWaiting : undefined} />;
}

const columns: TableProps<AdjustmentView>['columns'] = [
  { title: words.at, dataIndex: 'at', render: shownMoment },
  { title: words.member, dataIndex: 'member' },
  {
    title: words.amount,
    dataIndex: 'amount',
    align: 'right',
    render: (amount: number) => <strong>{signedAmount(amount)}</strong>,
  },
  { title: words.note, dataIndex: 'note', ellipsis: true },
  { title: words.by, render: (_, { by, byName }) => byName ?? by },
  { title: words.check, render: (_, { check }) => check && (check.byName ?? check.by) },
  { title: words.state, dataIndex: 'state', render: (state) => <StateChip state={state} /> },
];
