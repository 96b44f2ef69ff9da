import type { ReactElement } from 'react';
import type { OrderDetailView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

/** Every refund of an order, in the order in which they were taken. */
export function OrderRefunds({ refunds }: Pick<OrderDetailView, 'refunds'>): ReactElement {
  const words = texts.orders;
  if (refunds.length === 0) return <p className="quiet">{words.noRefunds}</p>;
  return (
    <PlainTable
      label={words.refunds}
      rows={refunds}
      keyOf={({ refund }) => refund}
      columns={[
        { title: words.refundNumber, cell: ({ refund }) => numberOf(refund) },
        { title: words.refundAt, cell: ({ at }) => exactMoment(at) },
        { title: words.amount, isFigure: true, cell: ({ amount }) => displayAmount(amount) },
      ]}
    />
  );
}

/** A number that no source can send begins with #: then what comes behind it says who refunded. */
function numberOf(refund: string): string {
  if (refund.startsWith('#operator:')) return texts.orders.byOperator;
  return refund === '#import' ? texts.orders.byImport : refund;
}
