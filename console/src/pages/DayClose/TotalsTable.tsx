import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { shownCount } from '../../format/count';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { hasTotals } from './hasTotals';

interface TotalsTableProps {
  close: CloseView;
  before: CloseView | null;
}

interface Total {
  name: string;
  now: number;
  earlier: number | null;
  show(value: number): string;
}

const words = texts.dayClose;

/** What a day comes to, beside the day before it. */
export function TotalsTable({ close, before }: TotalsTableProps): ReactElement {
  if (!hasTotals(close)) return <p className="quiet">{words.totalsUnknown}</p>;
  const compared = before !== null && hasTotals(before) ? before : null;
  const total = (name: string, of: (close: CloseView) => number, show = displayAmount): Total => ({
    name,
    now: of(close),
    earlier: compared && of(compared),
    show,
  });
  const rows = [
    total(words.released, (one) => one.released),
    total(words.capped, (one) => one.capped),
    total(words.granted, (one) => one.granted),
    total(words.remaining, (one) => one.remaining),
    total(words.members, (one) => one.members, shownCount),
    total(words.events, (one) => one.events, shownCount),
    total(words.late, (one) => one.late, shownCount),
  ];
  return (
    <PlainTable
      label={words.totalsOf(shownDay(close.date))}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { title: words.measure, cell: ({ name }) => name },
        { title: words.amount, isFigure: true, cell: ({ now, show }) => <strong>{show(now)}</strong> },
        {
          title: words.difference,
          isFigure: true,
          cell: (row) => <span className="quiet">{differenceOf(row)}</span>,
        },
      ]}
    />
  );
}

function differenceOf({ now, earlier, show }: Total): string {
  if (earlier === null) return texts.states.unknown;
  if (now === earlier) return words.same;
  return now > earlier ? words.more(show(now - earlier)) : words.fewer(show(earlier - now));
}
