import type { RowScan } from './rowScan';

/**
 * What must hold of every member's row of a settled day, said without the engine (day-close.md 4). Answers the first rule
 * that does not hold, or null. Looks at what was written, so nothing here may lean on how the fold came to it. That every
 * amount is a whole number of 0.01 and none below 0 the reading itself makes sure of.
 */
export function checkRow(row: RowScan): string | null {
  for (const [rule, holds] of rules) if (!holds(row)) return rule;
  for (let at = 0; at < row.orders; at++) {
    if (!orderConserves(row, at))
      return `order ${row.orderId(at)}: granted = (released - clawed) + remaining + voided`;
  }
  return null;
}

type Rule = [name: string, holds: (row: RowScan) => boolean];

const rules: Rule[] = [
  ['the lines add up to what was paid', (row) => linesPaid(row) === row.day.points + row.day.cash],
  ['what was earned and not paid is capped', (row) => linesEarned(row) - linesPaid(row) === row.day.capped],
  ['no line pays more than it earned', noLinePaysMore],
  ['share and peer are floor(rate x base)', rateLinesAreFloored],
  ['team is floor(sum of rate difference x base)', teamIsFloored],
  ['the orders released what the lines paid', ordersMatchLines],
  ['a frozen member releases and earns nothing', isIdleWhenFrozen],
  ['totals to date add up', totalsAddUp],
  ['what orders released is what was paid to date and brought in', releasedMatchesToDate],
  [
    'closed orders: granted = released + voided',
    (row) => row.closedGranted === row.closedReleased + row.closedVoided,
  ],
  ['orders stand by time of payment, then by id', ordersStandInOrder],
];

function linesPaid(row: RowScan): number {
  return row.day.paid + sum(row.sharePaid.at, row.shares) + teamPaid(row) + (row.hasPeer ? row.peer.paid : 0);
}

function linesEarned(row: RowScan): number {
  const team = row.hasTeam ? row.teamEarned : 0;
  return row.day.paid + sum(row.shareEarned.at, row.shares) + team + (row.hasPeer ? row.peer.earned : 0);
}

const teamPaid = (row: RowScan): number => (row.hasTeam ? row.teamPaid : 0);

function noLinePaysMore(row: RowScan): boolean {
  for (let at = 0; at < row.shares; at++) if (row.sharePaid.at[at]! > row.shareEarned.at[at]!) return false;
  if (row.hasTeam && row.teamPaid > row.teamEarned) return false;
  return !row.hasPeer || row.peer.paid <= row.peer.earned;
}

function rateLinesAreFloored(row: RowScan): boolean {
  for (let at = 0; at < row.shares; at++)
    if (!isFloored(row.shareRate.at[at]!, row.shareBase.at[at]!, row.shareEarned.at[at]!)) return false;
  return !row.hasPeer || isFloored(row.peer.rate, row.peer.base, row.peer.earned);
}

/** By the remainder, which is another way than the engine's; in whole numbers of any size where a product is not safe. */
function isFloored(rate: number, base: number, earned: number): boolean {
  const product = rate * base;
  if (!Number.isSafeInteger(product)) return (BigInt(rate) * BigInt(base)) / 10_000n === BigInt(earned);
  const rest = product - earned * 10_000;
  return rest >= 0 && rest < 10_000;
}

function teamIsFloored(row: RowScan): boolean {
  if (!row.hasTeam) return true;
  let product = 0n;
  for (let at = 0; at < row.steps; at++)
    product += BigInt(row.stepRate.at[at]!) * BigInt(row.stepBase.at[at]!);
  return product / 10_000n === BigInt(row.teamEarned);
}

function ordersMatchLines(row: RowScan): boolean {
  const daily = sum(row.todayStatic.at, row.orders);
  const accelerated = sum(row.todayAccelerated.at, row.orders);
  return daily === row.day.paid && daily + accelerated === row.day.points + row.day.cash;
}

function isIdleWhenFrozen({ frozen, day, shares, hasTeam, hasPeer }: RowScan): boolean {
  if (!frozen) return true;
  return day.points + day.cash + day.capped === 0 && shares === 0 && !hasTeam && !hasPeer;
}

function totalsAddUp(row: RowScan): boolean {
  const { toDate, points, cash } = row;
  const kinds = toDate.static + sum(row.shareToDate.at, row.sharesToDate) + toDate.team + toDate.peer;
  return kinds === toDate.points + toDate.cash && points.sum === toDate.points && cash.sum === toDate.cash;
}

function releasedMatchesToDate(row: RowScan): boolean {
  const released = row.closedReleased + sum(row.released.at, row.orders);
  return released === row.toDate.points + row.toDate.cash + row.broughtIn;
}

function orderConserves(row: RowScan, at: number): boolean {
  const [granted, released, pool] = [row.granted.at[at]!, row.released.at[at]!, row.pool.at[at]!];
  const today = row.todayStatic.at[at]! + row.todayAccelerated.at[at]!;
  const clawed = released > pool ? released - pool : 0;
  const remaining = pool > released ? pool - released : 0;
  const voided = granted - pool;
  // An order that is over-released by a refund has nothing left to release.
  if (voided < 0 || today > released || (clawed > 0 && today > 0)) return false;
  return granted === released - clawed + remaining + voided;
}

function ordersStandInOrder(row: RowScan): boolean {
  for (let at = 1; at < row.orders; at++) {
    const [before, after] = [row.paidAt.at[at - 1]!, row.paidAt.at[at]!];
    if (before > after || (before === after && row.orderId(at - 1) >= row.orderId(at))) return false;
  }
  return true;
}

function sum(amounts: Float64Array, count: number): number {
  let all = 0;
  for (let at = 0; at < count; at++) all += amounts[at]!;
  return all;
}
