import { formatAmount } from '../money/amountText';
import { InputFault } from '../money/inputFault';
import type { SettlementRules } from '../plan/plan';
import { startOfDay } from '../time/businessDay';
import { checkConservation } from './conservation';
import type { DayOutcome, Forest } from './forest';
import { settleForest } from './settleForest';
import { readSettleInput, type SettleInput, type SettleOrder } from './settleInput';

/** What `settle` writes (settlement.md 8): amounts as texts with two decimals, members by id. */
export interface SettleOutput {
  date: string;
  /** Besides the keys below, `shareN` for each share rule, and `team` and `peer` where the plan has them. */
  releases: Record<string, unknown>[];
  totals: { released: string; capped: string };
}

export type SettleResult = { ok: true; output: SettleOutput } | { ok: false; field: string; fault: string };

/** Settles one day from the text of a file with the engine of production, or names the first fault of the input. */
export function settleFile(text: string): SettleResult {
  try {
    return { ok: true, output: settleInput(readSettleInput(parseJson(text))) };
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    return { ok: false, field: error.field, fault: error.fault };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputFault('input', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function settleInput(input: SettleInput): SettleOutput {
  const orders = takingPart(input);
  const forest = forestOf(input, orders);
  const outcome = settleSafely(input.rules, forest);
  checkConservation(input.rules, forest, outcome);
  const byId = [...input.memberIds.keys()].sort((a, b) =>
    input.memberIds[a]! < input.memberIds[b]! ? -1 : 1,
  );
  return {
    date: input.date,
    releases: byId.map((member) => releaseOf(input, forest, orders, outcome, member)),
    totals: { released: formatAmount(outcome.totals.released), capped: formatAmount(outcome.totals.capped) },
  };
}

/** Several lines of an extreme plan together may leave the safe range although every amount is inside it. */
function settleSafely(rules: SettlementRules, forest: Forest): DayOutcome {
  try {
    return settleForest(rules, forest);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputFault('orders', error.message);
  }
}

/** The orders paid before the day, by member, time of payment and id (settlement.md, Units). */
function takingPart({ date, orders }: SettleInput): SettleOrder[] {
  const start = startOfDay(date);
  checkSums(orders);
  return orders
    .filter(({ paidAt }) => paidAt < start)
    .sort((a, b) => a.member - b.member || a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1));
}

/** Names the order whose amount makes a sum over all of them unsafe. */
function checkSums(orders: readonly SettleOrder[]): void {
  let amounts = 0;
  let pools = 0;
  orders.forEach(({ amount, pool }, index) => {
    amounts += amount;
    pools += pool;
    if (amounts > Number.MAX_SAFE_INTEGER || pools > Number.MAX_SAFE_INTEGER) {
      throw new InputFault(
        `orders[${index}].amount`,
        'is too large to be safe together with those before it',
      );
    }
  });
}

function forestOf({ memberIds, inviter, frozen }: SettleInput, orders: readonly SettleOrder[]): Forest {
  const count = memberIds.length;
  const orderStart = new Int32Array(count + 1);
  const ownVolume = new Float64Array(count);
  for (const { member, amount } of orders) {
    orderStart[member + 1]! += 1;
    ownVolume[member]! += amount;
  }
  for (let member = 0; member < count; member++) orderStart[member + 1]! += orderStart[member]!;
  return {
    count,
    inviter,
    frozen,
    ownVolume,
    orderStart,
    orderAmount: Float64Array.from(orders, ({ amount }) => amount),
    orderPool: Float64Array.from(orders, ({ pool }) => pool),
    orderReleased: Float64Array.from(orders, ({ released }) => released),
  };
}

/** One member's record; the order of keys is that of settlement.md 8. */
function releaseOf(
  { rules, memberIds }: SettleInput,
  { orderStart }: Forest,
  orders: readonly SettleOrder[],
  outcome: DayOutcome,
  member: number,
): Record<string, unknown> {
  const text = (column: Float64Array): string => formatAmount(column[member]!);
  const ownOrders = [];
  for (let at = orderStart[member]!; at < orderStart[member + 1]!; at++) {
    const released = outcome.orderToday[at]!;
    if (released > 0) ownOrders.push({ order: orders[at]!.id, released: formatAmount(released) });
  }
  return {
    member: memberIds[member],
    static: text(outcome.staticReleased),
    ...Object.fromEntries(outcome.share.map(({ generation, paid }) => [`share${generation}`, text(paid)])),
    ...(rules.teamEnabled && { team: text(outcome.team) }),
    ...(rules.peerRate !== null && { peer: text(outcome.peer) }),
    total: text(outcome.total),
    capped: text(outcome.capped),
    rank: rules.ranks[outcome.rank[member]!]?.id ?? null,
    teamVolume: text(outcome.teamVolume),
    orders: ownOrders,
  };
}
