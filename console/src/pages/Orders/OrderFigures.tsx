import type { ReactElement } from 'react';
import type { OrderDetailView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Figures } from '../../components/Figures/Figures';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

/** How much is left of an order, and how far its pool has come. */
export function OrderFigures({ order }: { order: OrderDetailView }): ReactElement {
  const { amount, refunded, pool, poolLeft, released, broughtIn, publishedDate } = order;
  const words = texts.orders;
  const clawed = Math.max(0, released - poolLeft);
  const figures = [
    {
      label: words.figures.left,
      value: displayAmount(amount - refunded),
      note: refunded > 0 && words.ofPaid(displayAmount(amount)),
    },
    {
      label: words.figures.pool,
      value: displayAmount(poolLeft),
      note: poolLeft !== pool && words.ofGranted(displayAmount(pool)),
    },
    {
      label: words.figures.released,
      value: displayAmount(released),
      note: broughtIn > 0 && words.broughtIn(displayAmount(broughtIn)),
    },
    clawed > 0
      ? { label: words.figures.clawed, value: displayAmount(clawed) }
      : { label: words.figures.remaining, value: displayAmount(poolLeft - released) },
  ];
  return (
    <section className="order__box">
      <Figures figures={figures} />
      <p className="order__until">
        {publishedDate === null ? words.notClosed : words.until(shownDay(publishedDate))}
      </p>
    </section>
  );
}
