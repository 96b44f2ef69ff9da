import { formatAmount } from '../cloudfunctions/shared/domain/money/amountText';
import type { DemoBrand, DemoMember, DemoOrder } from './brand';

/** The demo brand as an export in the import's own columns (settlement.md 9). */
export function brandCsv(brand: DemoBrand): { members: Buffer; orders: Buffer } {
  const members = brand.members.map(memberRow);
  const orders = brand.orders.map(orderRow);
  return {
    members: csv('member_id,phone,name,inviter_id,registered_at,channel', members),
    orders: csv('order_id,member_id,amount,paid_at,channel,category,refunded_at,refunded_amount', orders),
  };
}

const memberRow = (member: DemoMember) => [
  member.id,
  member.phone,
  member.name,
  member.inviter ?? '',
  isoInChina(member.registeredAt),
  member.channel,
];

const orderRow = (order: DemoOrder) => [
  order.id,
  order.member,
  yuan(order.amount),
  isoInChina(order.paidAt),
  order.channel,
  order.category,
  order.refundedAt === null ? '' : isoInChina(order.refundedAt),
  order.refundedAt === null ? '' : yuan(order.refunded),
];

const csv = (heading: string, rows: string[][]) =>
  Buffer.from(`${[heading, ...rows.map((row) => row.join(','))].join('\n')}\n`);

const yuan = formatAmount;

/** An instant as the brand's system writes it: wall-clock time in China with its offset. */
const isoInChina = (instant: number) =>
  `${new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
