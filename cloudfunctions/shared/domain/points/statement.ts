import { clawedOf, remainingOf } from '../dayClose/dayTotals';
import { newRow, type Row } from '../dayClose/row';

/** What happened to one member between two settled days. Every amount is an integer in 0.01. */
export interface Statement {
  static: number;
  share: [generation: number, amount: number][];
  team: number;
  peer: number;
  points: number;
  cash: number;
  capped: number;
  opening: { points: number; cash: number };
  closing: { points: number; cash: number };
  /** opening + granted - released - voided = closing; `granted` is without what orders had released elsewhere before. */
  pools: { opening: number; granted: number; released: number; voided: number; closing: number };
  /** What refunds made releases exceed the smaller pools by (settlement.md 6). */
  clawed: number;
}

/**
 * What lies between two days, by difference of the totals to date: two rows are enough, however many days are between them.
 * @param before null where no close had met the member yet
 * @throws where the pools do not add up, which no pair of published rows of one member can cause
 */
export function statementBetween(before: Row | null, after: Row): Statement {
  const first = before ?? newRow(after.inviter);
  const [from, to] = [first.toDate, after.toDate];
  const points = to.points - from.points;
  const cash = to.cash - from.cash;
  const statement: Statement = {
    static: to.static - from.static,
    share: shareBetween(from.share, to.share),
    team: to.team - from.team,
    peer: to.peer - from.peer,
    points,
    cash,
    capped: to.capped - from.capped,
    opening: { points: from.points, cash: from.cash },
    closing: { points: to.points, cash: to.cash },
    ...poolsBetween(first, after, points + cash),
  };
  assertAddsUp(statement);
  return statement;
}

function shareBetween(from: Row['toDate']['share'], to: Row['toDate']['share']): Statement['share'] {
  const before = new Map(from);
  return to.flatMap(([generation, amount]) => {
    const paid = amount - (before.get(generation) ?? 0);
    return paid === 0 ? [] : [[generation, paid] as const];
  }) as Statement['share'];
}

function poolsBetween(first: Row, last: Row, released: number): Pick<Statement, 'pools' | 'clawed'> {
  const [before, after] = [poolsOf(first), poolsOf(last)];
  const clawed = after.clawed - before.clawed;
  return {
    pools: {
      opening: before.remaining,
      granted: after.granted - before.granted - (last.broughtIn - first.broughtIn),
      released,
      voided: after.voided - before.voided - clawed,
      closing: after.remaining,
    },
    clawed,
  };
}

/** Of all orders that ever counted, open and closed. */
function poolsOf({ orders, closed }: Row) {
  const sums = { granted: closed.granted, voided: closed.voided, clawed: 0, remaining: 0 };
  for (const order of orders) {
    sums.granted += order.granted;
    sums.voided += order.granted - order.pool;
    sums.clawed += clawedOf(order);
    sums.remaining += remainingOf(order);
  }
  return sums;
}

function assertAddsUp({ pools, points, cash, share, ...kinds }: Statement): void {
  const byKind = kinds.static + share.reduce((sum, [, paid]) => sum + paid, 0) + kinds.team + kinds.peer;
  if (byKind !== points + cash) throw new Error('what was released by kind is not what was credited');
  const { opening, granted, released, voided, closing } = pools;
  if (opening + granted - released - voided !== closing) throw new Error('the pools do not add up');
}
