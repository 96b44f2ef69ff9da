import { floorRate, type Rate } from '../money/rate';

/** Why a day released more or less than the day before, as a member is told it. */
export interface Change {
  /** Released more than the day before, in centi-points; negative when less. */
  difference: number;
  cause:
    | 'none'
    | 'orders-started'
    | 'orders-ended'
    | 'invitees-more'
    | 'invitees-fewer'
    | 'refund'
    | 'cap'
    | 'plan';
  /** Orders or invitees that the cause is about; 0 where it is about neither. */
  count: number;
}

/** What a comparison needs of a day; amounts are integers in 0.01. */
export interface ComparedDay {
  frozen: boolean;
  total: number;
  capped: number;
  /** The accelerated lines (settlement.md 3-5), as earned before the cap. */
  accelerated: { kind: string; rate: Rate | null; base: number; earned: number; count: number | null }[];
  /** `amount` after refunds; `left` in the pool after this day. */
  orders: { order: string; amount: number; static: number; left: number }[];
}

type Cause = Change['cause'];
/** How much of the difference each cause brought, and how many orders or invitees it concerns. */
type Shares = Map<Cause, { amount: number; count: number }>;

/** The difference of two days that follow each other, and the one cause that brought most of it in its direction. */
export function changeBetween(before: ComparedDay, day: ComparedDay): Change {
  const difference = day.total - before.total;
  // Freezing stops everything at once and is told as such; no order or invitee is the cause.
  if (difference === 0 || before.frozen || day.frozen) return { difference, cause: 'none', count: 0 };
  const shares: Shares = new Map();
  compareOrders(before, day, shares);
  compareLines(before, day, shares);
  compareCaps(before, day, shares);
  let main: { cause: Cause; amount: number; count: number } = { cause: 'none', amount: 0, count: 0 };
  for (const [cause, { amount, count }] of shares) {
    const inDirection = amount * Math.sign(difference);
    if (inDirection > main.amount) main = { cause, amount: inDirection, count };
  }
  return { difference, cause: main.cause, count: main.count };
}

function compareOrders(before: ComparedDay, day: ComparedDay, shares: Shares): void {
  const earlier = new Map(before.orders.map((order) => [order.order, order]));
  for (const now of day.orders) {
    const past = earlier.get(now.order);
    earlier.delete(now.order);
    add(shares, causeOf(past, now), now.static - (past?.static ?? 0), 1);
  }
  for (const gone of earlier.values())
    add(shares, gone.left > 0 ? 'refund' : 'orders-ended', -gone.static, 1);
}

type ComparedOrder = ComparedDay['orders'][number];

/** Why an order releases more or less of its own than the day before. */
function causeOf(past: ComparedOrder | undefined, now: ComparedOrder): Cause {
  if (!past) return 'orders-started';
  if (now.amount < past.amount) return 'refund';
  // The pace of an order that neither started, ended nor was refunded changes only with the plan's daily rate.
  return now.left === 0 && now.static < past.static ? 'orders-ended' : 'plan';
}

function compareLines(before: ComparedDay, day: ComparedDay, shares: Shares): void {
  const kinds = new Set([...before.accelerated, ...day.accelerated].map((line) => line.kind));
  for (const kind of kinds) {
    const past = before.accelerated.find((line) => line.kind === kind);
    const now = day.accelerated.find((line) => line.kind === kind);
    const byPlan = causedByRate(past, now);
    add(shares, 'plan', byPlan, 0);
    const rest = (now?.earned ?? 0) - (past?.earned ?? 0) - byPlan;
    const invitees = (now?.count ?? 0) - (past?.count ?? 0);
    if (rest > 0) add(shares, 'invitees-more', rest, Math.max(0, invitees));
    if (rest < 0) add(shares, 'invitees-fewer', rest, Math.max(0, -invitees));
  }
}

type ComparedLine = ComparedDay['accelerated'][number];

/** What the new rate gives on today's base beyond what the old rate would have given. */
function causedByRate(past: ComparedLine | undefined, now: ComparedLine | undefined): number {
  if (!past || !now || past.rate === null || now.rate === null || past.rate === now.rate) return 0;
  return now.earned - floorRate(now.base, past.rate);
}

/** Pools that ran empty hold back what was earned; pools that a new order brought let it through again. */
function compareCaps(before: ComparedDay, day: ComparedDay, shares: Shares): void {
  const heldBack = day.capped - before.capped;
  if (heldBack > 0) add(shares, 'cap', -heldBack, 0);
  if (heldBack < 0 && shares.has('orders-started')) add(shares, 'orders-started', -heldBack, 0);
}

function add(shares: Shares, cause: Cause, amount: number, count: number): void {
  if (amount === 0) return;
  const sum = shares.get(cause) ?? { amount: 0, count: 0 };
  shares.set(cause, { amount: sum.amount + amount, count: sum.count + count });
}
