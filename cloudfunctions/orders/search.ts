import type { DataOf } from '../shared/contract/action';
import type { ordersContract } from '../shared/contract/orders';
import { addDays, businessDay, startOfDay } from '../shared/domain/time/businessDay';
import { refuse } from '../shared/runtime/result';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import type { Handler } from '../shared/runtime/serve';
import { pendingImports } from '../shared/store/imports';
import type { OrderDoc } from '../shared/store/orders';
import { ordersById, ordersByNumber, ordersByTime, type WantedOrders } from '../shared/store/ordersFound';
import { orderRow } from './orderRow';

const perPage = 50;

type Data = DataOf<typeof ordersContract.search>;

/** Orders for the console's table (product.md H6): every way is a walk along an index, and none skips. */
export const search: Handler<typeof ordersContract.search> = async (_context, data) => {
  const { by, text, from, to } = data;
  if ((by === undefined) !== (text === undefined))
    return refuse('SEARCH_INCOMPLETE', { field: by === undefined ? 'by' : 'text' });
  if (from !== undefined && to !== undefined && from > to) return refuse('PERIOD_BACKWARDS', { field: 'to' });
  const found = await ordersFound(data, await pendingImports());
  const page = found.slice(0, perPage);
  const last = page.at(-1);
  return {
    orders: page.map(orderRow),
    next: last && found.length > perPage ? sealCursor('orders', positionOf(last)) : null,
  };
};

function ordersFound(
  { by, text = '', status, source, from, to, cursor }: Data,
  pending: string[],
): Promise<OrderDoc[]> {
  const position = openCursor<Position>('orders', cursor);
  const wanted: WantedOrders = {
    ...{ status, source, pending },
    from: from === undefined ? undefined : new Date(startOfDay(businessDay(from))),
    to: to === undefined ? undefined : new Date(startOfDay(addDays(businessDay(to), 1))),
    after: position && { ...position, paidAt: new Date(position.paidAt) },
    limit: perPage + 1,
  };
  switch (by) {
    case undefined:
      return ordersByTime(wanted);
    case 'member':
      return ordersByTime({ ...wanted, member: text });
    case 'number':
      return ordersByNumber(text, wanted);
    case 'order':
      return ordersById(text, wanted);
  }
}

/** The last order of a page, by whatever it was sorted. */
interface Position {
  _id: string;
  number: string;
  paidAt: number;
}

const positionOf = ({ _id, number, paidAt }: OrderDoc): Position => ({
  _id,
  number,
  paidAt: paidAt.getTime(),
});
