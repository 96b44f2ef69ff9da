import type { ReactElement } from 'react';
import type { RefundEffectView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.orders;

/** What a refund changes, in figures; null while they are on their way. */
export function RefundEffect({ effect }: { effect: RefundEffectView | null }): ReactElement {
  return (
    <section className="refund-effect" aria-label={words.preview} aria-busy={effect === null}>
      {effect === null ? (
        <p className="quiet">{words.previewWaiting}</p>
      ) : (
        <>
          <PlainTable
            label={words.preview}
            rows={rowsOf(effect)}
            keyOf={({ name }) => name}
            columns={columns}
          />
          <p className="quiet">
            {effect.publishedDate === null
              ? words.previewNotClosed
              : words.previewNote(displayAmount(effect.released), shownDay(effect.publishedDate))}
          </p>
        </>
      )}
    </section>
  );
}

interface Line {
  name: string;
  /** Null: there is nothing to compare with. */
  before: number | null;
  after: number;
}

const columns = [
  { title: words.preview, cell: ({ name }: Line) => name },
  {
    title: words.previewNow,
    isFigure: true,
    cell: ({ before }: Line) => (before === null ? '' : displayAmount(before)),
  },
  {
    title: words.previewThen,
    isFigure: true,
    cell: ({ after }: Line) => <strong>{displayAmount(after)}</strong>,
  },
];

const rowsOf = ({ amountLeft, pool, voided, clawed }: RefundEffectView): Line[] => [
  { name: words.previewLeft, ...amountLeft },
  { name: words.previewPool, ...pool },
  { name: words.previewVoided, before: null, after: voided },
  { name: words.previewClawed, before: null, after: clawed },
];
