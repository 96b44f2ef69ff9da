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
  const figures = [
    {
      label: texts.overview.published,
      value: shownDay(close.date),
      note: close.publishedAt && texts.overview.publishedAt(shownMoment(close.publishedAt)),
    },
    { label: words.released, value: displayAmount(close.released) },
    { label: words.capped, value: displayAmount(close.capped) },
    { label: words.granted, value: displayAmount(close.granted) },
    { label: words.remaining, value: displayAmount(close.remaining) },
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
