import type { ReactElement } from 'react';
import type { OrderStatus } from '../../api/orders';
import { Chip, type ChipTone } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';

const tones: Record<OrderStatus, ChipTone> = { paid: 'good', partlyRefunded: 'warn', refunded: 'plain' };

export function OrderStatusChip({ status }: { status: OrderStatus }): ReactElement {
  return <Chip tone={tones[status]}>{texts.orders.statuses[status]}</Chip>;
}
