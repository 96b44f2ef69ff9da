import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Card } from '../../components/Card/Card';
import { Figures } from '../../components/Figures/Figures';
import { shownCount } from '../../format/count';
import { shownDay, shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';

/** The published day in one row of figures. */
export function LatestClose({ close }: { close: CloseView }): ReactElement {
  const words = texts.dayClose;
  const { totals } = close;
  const figures = [
    {
      label: texts.overview.published,
      value: shownDay(close.date),
      note: close.publishedAt && texts.overview.publishedAt(shownMoment(close.publishedAt)),
    },
    { label: words.released, value: totals && displayAmount(totals.released) },
    { label: words.capped, value: totals && displayAmount(totals.capped) },
    { label: words.granted, value: totals && displayAmount(totals.granted) },
    { label: words.remaining, value: totals && displayAmount(totals.remaining) },
    {
      label: words.orders,
      value: totals && totals.orders !== null ? shownCount(totals.orders) : null,
    },
    { label: words.members, value: shownCount(close.members) },
  ];
  return (
    <Card>
      <div className="overview__figures">
        <Figures figures={figures} />
      </div>
    </Card>
  );
}
