import type { TableProps } from 'antd';
import type { OrderRowView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { displayAmount, formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Chip } from '../../components/Chip/Chip';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment, shownDay, shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { OrderStatusChip } from './OrderStatusChip';

const words = texts.orders;

export const orderColumns: TableProps<OrderRowView>['columns'] = [
  { title: words.order, dataIndex: 'order', render: (order: string) => <strong>{order}</strong> },
  { title: words.member, dataIndex: 'member' },
  {
    title: words.status,
    key: 'status',
    render: (_, { status, quarantined }) => (
      <>
        <OrderStatusChip status={status} />{' '}
        {quarantined !== null && <Chip tone="danger">{words.setAside[quarantined]}</Chip>}
      </>
    ),
  },
  {
    title: words.amount,
    dataIndex: 'amount',
    align: 'right',
    render: (amount: number) => <strong>{displayAmount(amount)}</strong>,
  },
  {
    title: words.refunded,
    dataIndex: 'refunded',
    align: 'right',
    render: (refunded: number) => (
      <span className={refunded === 0 ? 'quiet' : ''}>{displayAmount(refunded)}</span>
    ),
  },
  { title: words.pool, dataIndex: 'pool', align: 'right', render: displayAmount },
  { title: words.paidAt, dataIndex: 'paidAt', align: 'right', render: shownMoment },
  {
    title: words.counts,
    key: 'counts',
    align: 'right',
    render: (_, { day, late }) => (
      <>
        {late && <Chip tone="warn">{words.late}</Chip>} {shownDay(day)}
      </>
    ),
  },
];

/** What a file of orders says of each; no names and no phones. */
export const orderCsv: CsvColumn<OrderRowView>[] = [
  [words.order, ({ order }) => order],
  [words.source, ({ source }) => source],
  [words.member, ({ member }) => member],
  [words.channel, ({ channel }) => channel],
  [words.status, ({ status }) => words.statuses[status]],
  [words.amount, ({ amount }) => formatAmount(amount)],
  [words.refunded, ({ refunded }) => formatAmount(refunded)],
  [words.pool, ({ pool }) => formatAmount(pool)],
  [words.paidAt, ({ paidAt }) => exactMoment(paidAt)],
  [words.counts, ({ day }) => day],
];
