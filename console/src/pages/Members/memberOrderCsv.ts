import type { OrderView } from '../../../../cloudfunctions/shared/contract/orders';
import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.members;

export const memberOrderCsv: CsvColumn<OrderView>[] = [
  [words.order, ({ order }) => order],
  [words.paidAt, ({ paidAt }) => exactMoment(paidAt)],
  [words.amount, ({ amount }) => formatAmount(amount)],
  [words.refunded, ({ refunded }) => formatAmount(refunded)],
  [words.pool, ({ pool }) => formatAmount(pool)],
  [words.counts, ({ day }) => day],
];
