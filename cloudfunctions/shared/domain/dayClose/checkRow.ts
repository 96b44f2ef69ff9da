import type { DayLines, OpenOrder, Row } from './row';

/**
 * What must hold of every member's row of a settled day, said without the engine (day-close.md 4). Answers the first rule
 * that does not hold, or null. Reads what was written, so nothing here may lean on how the fold came to it.
 */
export function checkRow(row: Row): string | null {
  for (const [rule, holds] of rules) if (!holds(row)) return rule;
  const order = row.orders.find((one) => !orderConserves(one));
  return order ? `order ${order.id}: granted = (released - clawed) + remaining + voided` : null;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

const rateLines = ({ share, peer }: DayLines) => (peer ? [...share, peer] : share);
const bonuses = ({ share, team, peer }: DayLines) => [...share, team, peer].filter((line) => line !== null);
const linesPaid = (day: DayLines): number => day.static.paid + sum(bonuses(day).map(({ paid }) => paid));
const linesEarned = (day: DayLines): number =>
  day.static.paid + sum(bonuses(day).map(({ earned }) => earned));

/** In whole numbers of any size, which is another way than the engine's. */
const isFloored = ({ rate, base, earned }: { rate: number; base: number; earned: number }): boolean =>
  (BigInt(rate) * BigInt(base)) / 10_000n === BigInt(earned);

function teamIsFloored({ team }: DayLines): boolean {
  if (!team) return true;
  const product = team.steps.reduce((all, [, rate, base]) => all + BigInt(rate) * BigInt(base), 0n);
  return product / 10_000n === BigInt(team.earned);
}

function ordersMatchLines({ orders, day }: Row): boolean {
  const daily = sum(orders.map(({ todayStatic }) => todayStatic));
  const accelerated = sum(orders.map(({ todayAccelerated }) => todayAccelerated));
  return daily === day.static.paid && daily + accelerated === day.points + day.cash;
}

const isIdleWhenFrozen = ({ frozen, day }: Row): boolean =>
  !frozen || (day.points + day.cash === 0 && day.capped === 0 && bonuses(day).length === 0);

function totalsAddUp({ toDate }: Row): boolean {
  const kinds = toDate.static + sum(toDate.share.map(([, amount]) => amount)) + toDate.team + toDate.peer;
  const points = sum(toDate.lots.map(([, amount]) => amount));
  const cash = sum(toDate.lots.map(([, , amount]) => amount));
  return kinds === toDate.points + toDate.cash && points === toDate.points && cash === toDate.cash;
}

function releasedMatchesToDate({ orders, closed, toDate, broughtIn }: Row): boolean {
  const released = closed.released + sum(orders.map((order) => order.released));
  return released === toDate.points + toDate.cash + broughtIn;
}

function orderConserves(order: OpenOrder): boolean {
  const { granted, released, pool, todayStatic, todayAccelerated } = order;
  const today = todayStatic + todayAccelerated;
  const clawed = released > pool ? released - pool : 0;
  const remaining = pool > released ? pool - released : 0;
  const voided = granted - pool;
  // An order that is over-released by a refund has nothing left to release.
  if (voided < 0 || today > released || (clawed > 0 && today > 0)) return false;
  return granted === released - clawed + remaining + voided;
}

function comesAfter(order: OpenOrder, index: number, orders: readonly OpenOrder[]): boolean {
  const before = orders[index - 1];
  if (!before) return true;
  return before.paidAt < order.paidAt || (before.paidAt === order.paidAt && before.id < order.id);
}

function amountsAreLawful(row: Row): boolean {
  const { toDate, closed, day, orders } = row;
  const team = day.team ? [day.team.earned, day.team.paid, ...day.team.steps.flatMap(([, ...at]) => at)] : [];
  const amounts = [
    [row.ownVolume, row.teamVolume, row.broughtIn, closed.granted, closed.released, closed.voided],
    [toDate.static, toDate.team, toDate.peer, toDate.capped, toDate.points, toDate.cash],
    toDate.share.flat(),
    toDate.lots.flat(),
    row.tiers.map(([, count]) => count),
    [day.points, day.cash, day.capped, ...Object.values(day.static)],
    day.share.flatMap((line) => Object.values(line)),
    day.peer ? Object.values(day.peer) : [],
    team,
  ];
  return amounts.every((part) => part.every(isAmount)) && orders.every(hasLawfulAmounts);
}

const hasLawfulAmounts = ({ amount, pool, granted, released, todayStatic, todayAccelerated }: OpenOrder) =>
  [amount, pool, granted, released, todayStatic, todayAccelerated].every(isAmount);

const isAmount = (amount: unknown): boolean => Number.isSafeInteger(amount) && (amount as number) >= 0;

type Rule = [name: string, holds: (row: Row) => boolean];

const rules: Rule[] = [
  ['every amount is a whole number of 0.01, none below 0', amountsAreLawful],
  ['the lines add up to what was paid', ({ day }) => linesPaid(day) === day.points + day.cash],
  ['what was earned and not paid is capped', ({ day }) => linesEarned(day) - linesPaid(day) === day.capped],
  ['no line pays more than it earned', ({ day }) => bonuses(day).every(({ paid, earned }) => paid <= earned)],
  ['share and peer are floor(rate x base)', ({ day }) => rateLines(day).every(isFloored)],
  ['team is floor(sum of rate difference x base)', ({ day }) => teamIsFloored(day)],
  ['the orders released what the lines paid', ordersMatchLines],
  ['a frozen member releases and earns nothing', isIdleWhenFrozen],
  ['totals to date add up', totalsAddUp],
  ['what orders released is what was paid to date and brought in', releasedMatchesToDate],
  [
    'closed orders: granted = released + voided',
    ({ closed }) => closed.granted === closed.released + closed.voided,
  ],
  ['orders stand by time of payment, then by id', ({ orders }) => orders.every(comesAfter)],
];
