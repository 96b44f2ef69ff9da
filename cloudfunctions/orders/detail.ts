import type { ordersContract } from '../shared/contract/orders';
import type { OrderEventView } from '../shared/contract/ordersForOperators';
import { poolLeft } from '../shared/domain/orders/orderProgress';
import { personSeen } from '../shared/runtime/personSeen';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { events } from '../shared/store/events';
import type { OrderDoc } from '../shared/store/orders';
import { people } from '../shared/store/people';
import { quarantine } from '../shared/store/quarantine';
import { orderRow } from './orderRow';
import { orderState, visibleOrder } from './orderState';
import { refundEventId } from './refundEventId';

/** One order with what it has come to, and who paid it. */
export const detail: Handler<typeof ordersContract.detail> = async ({ operator, now }, { order: id }) => {
  if (!operator) throw new Error('only operators look at orders of others');
  const order = await visibleOrder(id);
  if (!order) return refuse('ORDER_UNKNOWN', { field: 'order' });
  const [state, person, eventsRead] = await Promise.all([
    orderState(order, now),
    people.get(order.member),
    eventsOf(order),
  ]);
  const { name, phoneMasked } = personSeen(person, operator.role);
  const { category, planVersion, tier, releasedBefore, refunds } = order;
  const reached = state.plan.tiers.find((one) => one.id === tier);
  return {
    ...orderRow(order),
    ...{ category, planVersion, phoneMasked },
    memberName: name,
    reached: reached ? { name: reached.name, multiplier: reached.multiplier } : null,
    poolLeft: poolLeft(order, state.grantedBy, order.refunded),
    broughtIn: releasedBefore,
    released: state.released,
    publishedDate: state.publishedDate,
    refunds: refunds.map(({ refund, amount, at }) => ({ refund, amount, at: at.toISOString() })),
    events: eventsRead,
    import: order.import ?? null,
  };
};

/** Their ids follow from the order, so that no index is needed to find them. */
async function eventsOf({ _id, refunds }: OrderDoc): Promise<OrderEventView[]> {
  const ids = [`paid:${_id}`, ...refunds.map(({ refund }) => refundEventId(_id, refund))];
  const [found, aside] = await Promise.all([events.getMany(ids), quarantine.getMany(ids, ['_id'])]);
  const quarantined = new Set(aside.map((one) => one._id));
  return found
    .sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id))
    .map((event) => ({
      event: event._id,
      kind: event.kind === 'paid' ? 'paid' : 'refunded',
      at: event.at.toISOString(),
      day: event.day,
      late: event.late,
      quarantined: quarantined.has(event._id),
    }));
}
