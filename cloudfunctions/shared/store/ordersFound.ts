import type { OrderStatus } from '../domain/orders/orderStatus';
import { db } from './database';
import { type OrderDoc, orders } from './orders';

/** Which orders are wanted, and how many after which. Instants: from inclusive, to exclusive. */
export interface WantedOrders {
  member?: string | undefined;
  status?: OrderStatus | undefined;
  source?: string | undefined;
  /** What the order's own number begins with. */
  number?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Imports whose orders do not count yet. */
  pending: readonly string[];
  /** The last order of the page before; null for the first. */
  after: Pick<OrderDoc, '_id' | 'number' | 'paidAt'> | null;
  limit: number;
}

type Query = Record<string, unknown>;
type Sorting = [field: string, direction: 'asc' | 'desc'][];

/** The newest paid first. Every combination but that with a member, who has few, is a walk along an index of its own. */
export function ordersByTime(wanted: WantedOrders): Promise<OrderDoc[]> {
  const { after, from, to, limit } = wanted;
  const { lt } = db.command;
  const narrowed = fieldsOf(wanted);
  const ties = after && { ...narrowed, paidAt: after.paidAt, _id: lt(after._id) };
  const rest = { ...narrowed, ...paidWithin(from, after ? after.paidAt : to) };
  return inTwoSteps(ties, rest, { limit, order: descending });
}

/** Those whose own number begins with a text, by number. Narrowed further they come by time: either index alone may leave many to look at. */
export function ordersByNumber(text: string, wanted: WantedOrders): Promise<OrderDoc[]> {
  const { after, from, to, status, source, limit } = wanted;
  if (from ?? to ?? status ?? source) return ordersByTime({ ...wanted, number: text });
  const { gt } = db.command;
  const narrowed = fieldsOf(wanted);
  // Two sources may have the same number.
  const ties = after && { ...narrowed, number: after.number, _id: gt(after._id) };
  const rest = { ...narrowed, number: beginningWith(text, after?.number) };
  return inTwoSteps(ties, rest, { limit, order: byNumber });
}

/** Those whose `SOURCE:NUMBER` begins with a text, by it. */
export function ordersById(text: string, wanted: WantedOrders): Promise<OrderDoc[]> {
  const { after, from, to, limit } = wanted;
  const narrowed = { ...fieldsOf(wanted), ...paidWithin(from, to) };
  return orders.find(
    { ...narrowed, _id: beginningWith(text, after?._id) },
    { limit, order: [['_id', 'asc']] },
  );
}

const descending: Sorting = [
  ['paidAt', 'desc'],
  ['_id', 'desc'],
];
const byNumber: Sorting = [
  ['number', 'asc'],
  ['_id', 'asc'],
];

/** What equals the last order in the first field comes before what lies behind it; an `$or` would be walked along no index. */
async function inTwoSteps(
  ties: Query | null,
  rest: Query,
  { limit, order }: { limit: number; order: Sorting },
): Promise<OrderDoc[]> {
  const equal = ties ? await orders.find(ties, { limit, order }) : [];
  if (equal.length === limit) return equal;
  return [...equal, ...(await orders.find(rest, { limit: limit - equal.length, order }))];
}

function beginningWith(text: string, after: string | undefined): unknown {
  const { gt, gte, lt } = db.command;
  const from = after !== undefined && after >= text ? gt(after) : gte(text);
  return from.and(lt(`${text}\uffff`));
}

function paidWithin(from: Date | undefined, to: Date | undefined): Query {
  const { gte, lt } = db.command;
  const [since, until] = [from && gte(from), to && lt(to)];
  const paidAt = since && until ? since.and(until) : (since ?? until);
  return paidAt === undefined ? {} : { paidAt };
}

function fieldsOf({ member, status, source, number, pending }: WantedOrders): Query {
  return {
    ...(member !== undefined && { member }),
    ...(status !== undefined && { status }),
    ...(source !== undefined && { source }),
    ...(number !== undefined && { number: beginningWith(number, undefined) }),
    ...(pending.length > 0 && { import: db.command.nin([...pending]) }),
  };
}
