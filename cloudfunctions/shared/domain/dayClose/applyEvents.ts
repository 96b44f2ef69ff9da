import type { Fen, Points } from '../money/amount';
import { poolAfterRefund, tierOf } from '../plan/grant';
import type { SettlementRules } from '../plan/plan';
import { type DayEvent, inFoldOrder, type PaidOrder, type RefundedOrder, type TreeEvent } from './dayEvent';
import { FoldFault } from './foldFault';
import type { MemberRows } from './memberRows';
import { newRow, type OpenOrder, type Row } from './row';

/** The rules of the plan version under which an order was paid. */
export type RulesOf = (planVersion: number) => SettlementRules;

/** What a day's events brought, for the totals that verification adds up again from the rows. */
export interface Brought {
  granted: number;
  broughtIn: number;
  /** Orders that began to count, and their amounts less what refunds took. */
  orders: number;
  volume: number;
}

/** Lets a day's events count, each once, in fold order. Throws FoldFault naming the event that contradicts the rows. */
export function applyEvents(rows: MemberRows, events: readonly DayEvent[], rulesOf: RulesOf): Brought {
  const brought: Brought = { granted: 0, broughtIn: 0, orders: 0, volume: 0 };
  const inOrder = inFoldOrder(events);
  // First all of them, since an invitee may come before its inviter: then whom they hang on.
  for (const event of inOrder) if (event.kind === 'registered') register(rows, event);
  for (const event of inOrder) apply(changing(rows, event), event, rows, rulesOf, brought);
  return brought;
}

function register(rows: MemberRows, event: TreeEvent): void {
  if (rows.has(event.number)) throw faulty(event, `member ${event.number} is registered already`);
  rows.put(event.number, newRow(-1));
}

function apply(row: Row, event: DayEvent, rows: MemberRows, rulesOf: RulesOf, brought: Brought): void {
  switch (event.kind) {
    case 'registered':
    case 'bound':
    case 'moved':
      row.inviter = event.inviterNumber ?? -1;
      if (row.inviter >= 0 && !rows.has(row.inviter))
        throw faulty(event, `no member has the number ${row.inviter}`);
      return;
    case 'frozen':
    case 'unfrozen':
      row.frozen = event.kind === 'frozen';
      return;
    case 'paid':
      brought.granted += event.pool;
      brought.broughtIn += event.releasedBefore;
      brought.orders++;
      brought.volume += event.amount;
      pay(row, event);
      return;
    case 'refunded':
      brought.volume -= event.refundedAfter - event.refundedBefore;
      refund(row, event, rulesOf(event.planVersion));
  }
}

function pay(row: Row, event: PaidOrder): void {
  if (row.orders.some(({ id }) => id === event.order)) throw faulty(event, 'the order counts already');
  if (event.releasedBefore > event.pool) throw faulty(event, 'more released than granted');
  row.ownVolume += event.amount;
  row.broughtIn += event.releasedBefore;
  countTier(row, event.tier, 1);
  addInOrder(row.orders, {
    id: event.order,
    paidAt: event.paidAt,
    amount: event.amount,
    pool: event.pool,
    granted: event.pool,
    released: event.releasedBefore,
    todayStatic: 0,
    todayAccelerated: 0,
  });
}

/** An order of amount a, r refunded in all, becomes one of a - r with the smaller pool (settlement.md 6). */
function refund(row: Row, event: RefundedOrder, rules: SettlementRules): void {
  const order = row.orders.find(({ id }) => id === event.order) ?? takeBack(row, event, rules);
  const before = event.amount - order.amount;
  // By the difference, so that two refunds count the same in either order.
  const after = before + event.refundedAfter - event.refundedBefore;
  if (after <= before || after > event.amount) throw faulty(event, `${after} refunded of ${event.amount}`);
  if (order.granted !== event.pool) throw faulty(event, `granted ${order.granted}, not ${event.pool}`);
  countTier(row, before === 0 ? event.tier : tierAfter(rules, order.amount), -1);
  order.amount = event.amount - after;
  order.pool = poolAfterRefund(rules, event.amount as Fen, event.pool as Points, after as Fen);
  countTier(row, tierAfter(rules, order.amount), 1);
  row.ownVolume -= after - before;
  if (row.ownVolume < 0) throw faulty(event, 'the member has less volume than is refunded');
}

/** An order that left its row had released all of its pool as it was after the refunds before. */
function takeBack(row: Row, event: RefundedOrder, rules: SettlementRules): OpenOrder {
  const amount = event.amount - event.refundedBefore;
  const pool: number = poolAfterRefund(
    rules,
    event.amount as Fen,
    event.pool as Points,
    event.refundedBefore as Fen,
  );
  const { closed } = row;
  closed.granted -= event.pool;
  closed.released -= pool;
  closed.voided -= event.pool - pool;
  if (closed.granted < 0 || closed.released < 0 || closed.voided < 0)
    throw faulty(event, 'the order has never counted');
  const { paidAt } = event;
  const order = { id: event.order, paidAt, amount, pool, granted: event.pool, released: pool };
  return addInOrder(row.orders, { ...order, todayStatic: 0, todayAccelerated: 0 });
}

/** By time of payment, ties by order id (settlement.md 6). New orders come last as a rule. */
function addInOrder(orders: OpenOrder[], order: OpenOrder): OpenOrder {
  let place = orders.length;
  while (place > 0 && isLater(orders[place - 1]!, order)) place--;
  orders.splice(place, 0, order);
  return order;
}

const isLater = (a: OpenOrder, b: OpenOrder): boolean =>
  a.paidAt > b.paidAt || (a.paidAt === b.paidAt && a.id > b.id);

const tierAfter = (rules: SettlementRules, amount: number): string | null =>
  amount === 0 ? null : (tierOf(rules, amount as Fen)?.id ?? null);

function countTier(row: Row, tier: string | null, change: 1 | -1): void {
  if (tier === null) return;
  const count = row.tiers.find(([id]) => id === tier);
  if (count) count[1] += change;
  else row.tiers.push([tier, change]);
  row.tiers = row.tiers.filter(([, orders]) => orders !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

function changing(rows: MemberRows, event: DayEvent): Row {
  const row = rows.change(event.number);
  if (!row) throw faulty(event, `no member has the number ${event.number}`);
  return row;
}

const faulty = (event: DayEvent, fault: string) => new FoldFault(`event ${event._id}: ${fault}`);
