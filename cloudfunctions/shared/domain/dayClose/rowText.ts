import { monthAfter, monthsBetween } from './lotMonth';
import { readPositions, writePositions } from './positions';
import type { DayLines, OpenOrder, Row, ShareLine, TeamStep, ToDate } from './row';

/**
 * A row as it stands in a page: one JSON array by position, because a document of a hundred short strings is read ten times
 * faster than one of a hundred objects (day-close.md, Pages). What rarely changes comes first, so that the close copies it
 * from yesterday's row as it is; lists are flat, and what is not there is 0. Format 3, as
 * positions.ts writes it:
 * `[inviter, frozen 0|1, ownVolume, [tier, orders, ...], broughtIn, [granted, released, voided] of closed orders | 0,`
 * ` [[order, paidAt, amount, pool, (granted, where it differs)]...], [yyyymm, points of that month, of the next, ...], [yyyymm, cash, ...],`
 * ` teamVolume, rank | 0, [points, cash, static, team, peer, capped, generation, amount, ...] to date,`
 * ` [released, todayStatic, todayAccelerated, ...] of the orders,`
 * ` [points, cash, capped, rate, base, count, paid, (where there is a bonus:) [generation, rate, base, count, earned, paid, ...],`
 * `  [earned, paid, belowRank | 0, rateDifference, base, ...] | 0, [rate, base, earned, paid] | 0]]`
 */
export const rowFormat = 3;

export function encodeRow(row: Row): string {
  const { toDate, closed, orders } = row;
  const positions: Positions = [
    row.inviter,
    row.frozen ? 1 : 0,
    row.ownVolume,
    row.tiers.flat(),
    row.broughtIn,
    closed.granted + closed.released + closed.voided === 0
      ? 0
      : [closed.granted, closed.released, closed.voided],
    orders.map(headOf),
    amountsByMonth(toDate.lots.map(([month, points]) => [month, points])),
    amountsByMonth(toDate.lots.map(([month, , cash]) => [month, cash])),
    row.teamVolume,
    row.rank ?? 0,
    [
      ...[toDate.points, toDate.cash, toDate.static, toDate.team, toDate.peer, toDate.capped],
      ...toDate.share.flat(),
    ],
    orders.flatMap(({ released, todayStatic, todayAccelerated }) => [
      released,
      todayStatic,
      todayAccelerated,
    ]),
    encodeDay(row.day),
  ];
  return writePositions(positions);
}

/** Reads what `encodeRow` wrote; a row whose orders stand in parts has to be joined first (`joinRow`). */
export function decodeRow(text: string): Row {
  const at = readPositions(text) as Positions;
  const [points, cash, daily, team, peer, capped, ...share] = at[11] as [
    ...[number, number, number, number, number, number],
    ...number[],
  ];
  const closed = at[5] === 0 ? [0, 0, 0] : at[5];
  return {
    inviter: at[0],
    frozen: at[1] === 1,
    ownVolume: at[2],
    teamVolume: at[9],
    rank: at[10] === 0 ? null : at[10],
    tiers: inGroups(at[3], 2) as Row['tiers'],
    toDate: {
      ...{ static: daily, share: inGroups(share, 2) as ToDate['share'], team, peer, capped, points, cash },
      lots: lotsOf(at[7], at[8]),
    },
    broughtIn: at[4],
    closed: { granted: closed[0]!, released: closed[1]!, voided: closed[2]! },
    day: decodeDay(at[13]),
    orders: at[6].map((head, index) => decodeOrder(head, at[12].slice(index * 3, index * 3 + 3))),
  };
}

type Positions = [
  inviter: number,
  frozen: number,
  ownVolume: number,
  tiers: (string | number)[],
  broughtIn: number,
  closed: number[] | 0,
  heads: OrderHead[],
  points: number[],
  cash: number[],
  teamVolume: number,
  rank: string | 0,
  toDate: number[],
  states: number[],
  day: DayPositions,
];

type OrderHead = [id: string, paidAt: number, amount: number, pool: number, granted?: number];

type DayPositions = [
  points: number,
  cash: number,
  capped: number,
  rate: number,
  base: number,
  count: number,
  paid: number,
  share?: number[],
  team?: (string | number)[] | 0,
  peer?: number[] | 0,
];

const headOf = ({ id, paidAt, amount, pool, granted }: OpenOrder): OrderHead =>
  granted === pool ? [id, paidAt, amount, pool] : [id, paidAt, amount, pool, granted];

function decodeOrder([id, paidAt, amount, pool, granted = pool]: OrderHead, state: number[]): OpenOrder {
  const [released, todayStatic, todayAccelerated] = state as [number, number, number];
  return { id, paidAt, amount, pool, granted, released, todayStatic, todayAccelerated };
}

/** The first month in which there was anything, and the amounts from then on; the months between are there, as 0. */
function amountsByMonth(lots: readonly (readonly [month: number, amount: number])[]): number[] {
  const list: number[] = [];
  for (const [month, amount] of lots) {
    if (amount === 0) continue;
    if (list.length === 0) list.push(month);
    while (list.length <= monthsBetween(list[0]!, month)) list.push(0);
    list.push(amount);
  }
  return list;
}

/** Months that have points, and months that have cash, as one list of lots. */
function lotsOf(points: readonly number[], cash: readonly number[]): ToDate['lots'] {
  const lots = new Map<number, ToDate['lots'][number]>();
  for (const [at, list] of [points, cash].entries()) {
    const [first = 0, ...amounts] = list;
    for (const [later, amount] of amounts.entries()) {
      if (amount === 0) continue;
      const month = monthAfter(first, later);
      const lot = lots.get(month) ?? [month, 0, 0];
      lot[at + 1] = amount;
      lots.set(month, lot);
    }
  }
  return [...lots.values()].sort(([a], [b]) => a - b);
}

function encodeDay({ points, cash, capped, static: daily, share, team, peer }: DayLines): DayPositions {
  const day: DayPositions = [points, cash, capped, daily.rate, daily.base, daily.count, daily.paid];
  if (share.length === 0 && team === null && peer === null) return day;
  day.push(
    share.flatMap((line) => [line.generation, line.rate, line.base, line.count, line.earned, line.paid]),
    team ? [team.earned, team.paid, ...team.steps.flatMap(([below, ...step]) => [below ?? 0, ...step])] : 0,
    peer ? [peer.rate, peer.base, peer.earned, peer.paid] : 0,
  );
  return day;
}

function decodeDay([
  points,
  cash,
  capped,
  rate,
  base,
  count,
  paid,
  share,
  team,
  peer,
]: DayPositions): DayLines {
  return {
    points,
    cash,
    capped,
    static: { rate, base, count, paid },
    share: inGroups(share ?? [], 6).map(shareLine),
    team: team ? teamLine(team) : null,
    peer: peer ? { rate: peer[0]!, base: peer[1]!, earned: peer[2]!, paid: peer[3]! } : null,
  };
}

function shareLine(at: number[]): ShareLine {
  const [generation, rate, base, count, earned, paid] = at as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { generation, rate, base, count, earned, paid };
}

function teamLine([earned, paid, ...steps]: (string | number)[]): DayLines['team'] {
  const read = inGroups(steps, 3).map(([below, ...step]) => [below === 0 ? null : below, ...step]);
  return { earned: earned as number, paid: paid as number, steps: read as TeamStep[] };
}

function inGroups<T>(flat: readonly T[], size: number): T[][] {
  return Array.from({ length: flat.length / size }, (_, at) => flat.slice(at * size, at * size + size));
}
