import type { AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type { ordersContract } from '../../../cloudfunctions/shared/contract/orders';
import type {
  OrderDetailView,
  OrderRowView,
  RefundEffectView,
  RefundTakenView,
} from '../../../cloudfunctions/shared/contract/ordersForOperators';
import { call } from './call';

type Contract = typeof ordersContract;
export type OrderStatus = OrderRowView['status'];
export type OrderSearch = Omit<NonNullable<InputOf<Contract['search']>>, 'cursor'>;
export type OrdersPage = AnswerOf<Contract['search']>;

/** 50 orders, from where the page before ended. */
export function search(by: OrderSearch, cursor?: string): Promise<OrdersPage> {
  return call<Contract['search']>('orders', 'search', { ...by, cursor });
}

export function detail(order: string): Promise<OrderDetailView> {
  return call<Contract['detail']>('orders', 'detail', { order });
}

/** What refunding so many fen would do; writes nothing. */
export function previewRefund(order: string, amount: number): Promise<RefundEffectView> {
  return call<Contract['previewRefund']>('orders', 'previewRefund', { order, amount });
}

export function refund(data: InputOf<Contract['refund']>): Promise<RefundTakenView> {
  return call<Contract['refund']>('orders', 'refund', data);
}
