import type { TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { CloseTotals, CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Chip } from '../../components/Chip/Chip';
import { shownCount } from '../../format/count';
import { shownDuration } from '../../format/duration';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { PhaseChip } from './PhaseChip';
import { spentInAll } from './spentInAll';

type Column = NonNullable<TableProps<CloseView>['columns']>[number];

const words = texts.dayClose;
const unknown = <span className="quiet">{texts.states.unknown}</span>;

const figure = (title: string, show: (close: CloseView) => ReactNode): Column => ({
  title,
  key: title,
  align: 'right',
  render: (_, close) => show(close),
});
const total = (title: string, of: (totals: CloseTotals) => number): Column =>
  figure(title, ({ totals }) => (totals ? displayAmount(of(totals)) : unknown));

export const closeColumns: Column[] = [
  { title: words.day, key: 'day', render: (_, { date }) => <strong>{shownDay(date)}</strong> },
  { title: words.state, key: 'state', render: (_, close) => <PhaseChip close={close} /> },
  figure(words.members, ({ members }) => (members === 0 ? unknown : shownCount(members))),
  figure(words.released, ({ totals }) =>
    totals ? <strong>{displayAmount(totals.released)}</strong> : unknown,
  ),
  total(words.capped, ({ capped }) => capped),
  total(words.granted, ({ granted }) => granted),
  total(words.remaining, ({ remaining }) => remaining),
  figure(words.spentAll, (close) => {
    const spent = spentInAll(close);
    return spent === null ? unknown : shownDuration(spent);
  }),
  figure(words.attempts, ({ attempt }) => (attempt > 1 ? <Chip tone="warn">{attempt}</Chip> : attempt)),
  {
    title: words.digest,
    key: 'digest',
    render: (_, { digest }) =>
      digest === null ? unknown : <span className="mono">{shortDigest(digest)}</span>,
  },
];

/** As much of a digest as somebody compares by eye: "a83f 19d2". */
function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}
