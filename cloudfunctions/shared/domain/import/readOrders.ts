import type { Fen, Points } from '../money/amount';
import type { GrantRefusal } from '../orders/fixGrant';
import { type FixedGrant, largestAmount } from '../orders/order';
import { blame, isGood, type Judged, quoted } from './fault';
import { readAmount, readId, readInstant, readText } from './readCells';
import { findTwice } from './readMembers';
import { cellsByName, type Table, type TableRow } from './table';

/** An order of an export; amounts in 0.01, instants in milliseconds since 1970. */
export interface OrderRow {
  line: number;
  number: string;
  member: string;
  amount: Fen;
  paidAt: number;
  channel: string;
  category: string;
  refund: { amount: Fen; at: number } | null;
  /** What its plan fixed, with the pool that the export names where it names one. */
  grant: FixedGrant;
  /** Released before it came to us: no brand starts at zero. */
  released: Points;
}

/** An order's row while it is judged; `order` is there when its own row is good. */
export interface JudgedOrder extends Judged {
  member: string | null;
  order: OrderRow | null;
}

export type GrantOf = (amount: Fen, paidAt: number) => FixedGrant | GrantRefusal;

/** Reads every order's row by itself, and finds numbers that stand twice or are taken already. */
export function readOrders(
  table: Table,
  { taken, grantOf, now }: { taken: ReadonlySet<string>; grantOf: GrantOf; now: number },
): JudgedOrder[] {
  const cell = cellsByName(table);
  const numbers = new Map<string, number>();
  return table.rows.map((line) => {
    const row: JudgedOrder = { line: line.line, faults: [], member: null, order: null };
    const number = readId(row, 'order_id', cell(line, 'order_id'));
    findTwice(row, 'order_id', number, numbers);
    if (number !== null && taken.has(number))
      blame(row, 'order_id', 'TAKEN', `is the number of an order of this source already: ${quoted(number)}`);
    row.member = readId(row, 'member_id', cell(line, 'member_id'));
    const paid = readPayment(row, (column) => cell(line, column), grantOf, now);
    if (isGood(row) && paid !== null && number !== null && row.member !== null)
      row.order = { line: line.line, number, member: row.member, ...paid };
    return row;
  });
}

type Payment = Omit<OrderRow, 'line' | 'number' | 'member'>;
type Cell = (column: string) => TableRow['cells'][number];

function readPayment(row: Judged, cell: Cell, grantOf: GrantOf, now: number): Payment | null {
  const amount = readPaidAmount(row, cell('amount'));
  const paidAt = readInstant(row, 'paid_at', cell('paid_at'), now);
  const channel = readText(row, 'channel', cell('channel'), 32);
  const category = readText(row, 'category', cell('category'), 32);
  const refund = readRefund(row, cell, { amount, paidAt, now });
  const grant =
    amount === null || paidAt === null ? null : readGrant(row, cell('pool'), grantOf(amount, paidAt));
  const released =
    cell('released') === '' ? (0 as Points) : readAmount<Points>(row, 'released', cell('released'));
  if (grant !== null && released !== null && released > grant.pool)
    blame(row, 'released', 'RELEASED_TOO_MUCH', 'is more than the pool that was granted');
  if (amount === null || paidAt === null || grant === null || released === null) return null;
  return { amount, paidAt, channel, category, refund, grant, released };
}

function readPaidAmount(row: Judged, text: string): Fen | null {
  const amount = readAmount<Fen>(row, 'amount', text);
  if (amount === 0) blame(row, 'amount', 'NOT_ABOVE_ZERO', 'must be above 0');
  if (amount !== null && amount > largestAmount)
    blame(row, 'amount', 'TOO_LARGE', `is too large: ${quoted(text)}`);
  return amount === null || amount === 0 || amount > largestAmount ? null : amount;
}

/** What the plan in force granted; a pool that the export names replaces the plan's, the tier stays. */
function readGrant(row: Judged, pool: string, grant: FixedGrant | GrantRefusal): FixedGrant | null {
  if (grant === 'NO_PLAN_IN_FORCE')
    blame(row, 'paid_at', 'NO_PLAN', 'is a day on which no plan was in force');
  if (grant === 'AMOUNT_TOO_LARGE')
    blame(row, 'amount', 'TOO_LARGE', 'is too large: its pool would be no exact number');
  if (typeof grant === 'string') return null;
  if (pool === '') return grant;
  const named = readAmount<Points>(row, 'pool', pool);
  return named === null ? null : { ...grant, pool: named };
}

interface Paid {
  amount: Fen | null;
  paidAt: number | null;
  now: number;
}

/** A date without an amount is a refund of everything; an amount without a date is a fault, for it would count from no day. */
function readRefund(row: Judged, cell: Cell, { amount, paidAt, now }: Paid): OrderRow['refund'] {
  const [dateText, amountText] = [cell('refunded_at'), cell('refunded_amount')];
  const refunded = amountText === '' ? amount : readAmount<Fen>(row, 'refunded_amount', amountText);
  if (dateText === '') {
    if (amountText !== '' && refunded !== null && refunded > 0)
      blame(row, 'refunded_amount', 'REFUND_WITHOUT_DAY', 'has no refunded_at beside it');
    return null;
  }
  const at = readInstant(row, 'refunded_at', dateText, now);
  if (at !== null && paidAt !== null && at < paidAt)
    blame(row, 'refunded_at', 'REFUND_BEFORE_PAID', 'is before paid_at');
  if (refunded === 0)
    blame(row, 'refunded_amount', 'NOT_ABOVE_ZERO', 'must be above 0 where refunded_at is given');
  if (refunded !== null && amount !== null && refunded > amount)
    blame(row, 'refunded_amount', 'REFUND_TOO_LARGE', 'is more than the amount paid');
  return at === null || refunded === null ? null : { amount: refunded, at };
}
