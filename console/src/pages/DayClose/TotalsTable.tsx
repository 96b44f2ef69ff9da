import type { ReactElement } from 'react';
import type { CloseTotals, CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { shownCount } from '../../format/count';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { type Total, totalsOf } from './totalsOf';

interface TotalsTableProps {
  close: CloseView;
  before: CloseView | null;
  /** Every kind of release and what the day brought, and not only what one looks at first. */
  isWhole?: boolean;
}

/** A close that knows what its day comes to. */
export type KnownClose = CloseView & { totals: CloseTotals };

const words = texts.dayClose;

/** What a day comes to, beside the day before it. */
export function TotalsTable({ close, before, isWhole = false }: TotalsTableProps): ReactElement {
  if (!hasTotals(close)) return <p className="quiet">{words.totalsUnknown}</p>;
  const rows = totalsOf(close, before !== null && hasTotals(before) ? before : null, isWhole);
  return (
    <PlainTable
      label={words.totalsOf(shownDay(close.date))}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          title: words.measure,
          cell: ({ name, isPart }) => <span className={isPart ? 'totals__part' : ''}>{name}</span>,
        },
        { title: words.amount, isFigure: true, cell: (row) => <strong>{show(row, row.now)}</strong> },
        {
          title: words.difference,
          isFigure: true,
          cell: (row) => <span className="quiet">{differenceOf(row)}</span>,
        },
      ]}
    />
  );
}

/** Totals are found at the end of the folding. */
export const hasTotals = (close: CloseView): close is KnownClose => close.totals !== null;

const show = ({ isCount }: Total, value: number): string =>
  isCount ? shownCount(value) : displayAmount(value);

function differenceOf(total: Total): string {
  const { now, earlier } = total;
  if (earlier === null) return texts.states.unknown;
  if (now === earlier) return words.same;
  return now > earlier ? words.more(show(total, now - earlier)) : words.fewer(show(total, earlier - now));
}
