import type { DayLines, OpenOrder, Row, ShareLine, TeamStep, TierCount, ToDate } from './row';

/**
 * A row as it stands in a page: one JSON array by position, because a document of a hundred short strings is read ten times
 * faster than one of a hundred objects (day-close.md, Pages). Format 1:
 * `[inviter, frozen 0|1, ownVolume, teamVolume, rank|null, [[tier, orders]...],`
 * ` [static, team, peer, capped, points, cash, [[generation, amount]...], [[yyyymm, points, cash]...]],`
 * ` broughtIn, [granted, released, voided] of closed orders,`
 * ` [points, cash, capped, [rate, base, count, paid], [[generation, rate, base, count, earned, paid]...],`
 * `  [earned, paid, [[belowRank|null, rateDifference, base]...]] | 0, [rate, base, earned, paid] | 0],`
 * ` [[order, paidAt, amount, pool, granted, released, todayStatic, todayAccelerated]...]]`
 */
export function encodeRow(row: Row): string {
  const { toDate, closed } = row;
  const positions: Positions = [
    row.inviter,
    row.frozen ? 1 : 0,
    row.ownVolume,
    row.teamVolume,
    row.rank,
    row.tiers,
    [
      toDate.static,
      toDate.team,
      toDate.peer,
      toDate.capped,
      toDate.points,
      toDate.cash,
      toDate.share,
      toDate.lots,
    ],
    row.broughtIn,
    [closed.granted, closed.released, closed.voided],
    encodeDay(row.day),
    row.orders.map(encodeOrder),
  ];
  return JSON.stringify(positions);
}

/** Reads what `encodeRow` wrote; a row whose orders stand in parts has to be joined first (`joinRow`). */
export function decodeRow(text: string): Row {
  const at = JSON.parse(text) as Positions;
  const toDate = at[6];
  const [granted, released, voided] = at[8];
  return {
    inviter: at[0],
    frozen: at[1] === 1,
    ownVolume: at[2],
    teamVolume: at[3],
    rank: at[4],
    tiers: at[5],
    toDate: {
      static: toDate[0],
      team: toDate[1],
      peer: toDate[2],
      capped: toDate[3],
      points: toDate[4],
      cash: toDate[5],
      share: toDate[6],
      lots: toDate[7],
    },
    broughtIn: at[7],
    closed: { granted, released, voided },
    day: decodeDay(at[9]),
    orders: at[10].map(decodeOrder),
  };
}

type Positions = [
  inviter: number,
  frozen: number,
  ownVolume: number,
  teamVolume: number,
  rank: string | null,
  tiers: TierCount[],
  toDate: [
    static_: number,
    team: number,
    peer: number,
    capped: number,
    points: number,
    cash: number,
    share: ToDate['share'],
    lots: ToDate['lots'],
  ],
  broughtIn: number,
  closed: [granted: number, released: number, voided: number],
  day: DayPositions,
  orders: OrderPositions[],
];

type DayPositions = [
  points: number,
  cash: number,
  capped: number,
  static_: [rate: number, base: number, count: number, paid: number],
  share: [generation: number, rate: number, base: number, count: number, earned: number, paid: number][],
  team: [earned: number, paid: number, steps: TeamStep[]] | 0,
  peer: [rate: number, base: number, earned: number, paid: number] | 0,
];

type OrderPositions = [
  id: string,
  paidAt: number,
  amount: number,
  pool: number,
  granted: number,
  released: number,
  todayStatic: number,
  todayAccelerated: number,
];

function encodeDay({ points, cash, capped, static: daily, share, team, peer }: DayLines): DayPositions {
  return [
    points,
    cash,
    capped,
    [daily.rate, daily.base, daily.count, daily.paid],
    share.map((line) => [line.generation, line.rate, line.base, line.count, line.earned, line.paid]),
    team === null ? 0 : [team.earned, team.paid, team.steps],
    peer === null ? 0 : [peer.rate, peer.base, peer.earned, peer.paid],
  ];
}

function decodeDay([points, cash, capped, daily, share, team, peer]: DayPositions): DayLines {
  return {
    points,
    cash,
    capped,
    static: { rate: daily[0], base: daily[1], count: daily[2], paid: daily[3] },
    share: share.map(decodeShare),
    team: team === 0 ? null : { earned: team[0], paid: team[1], steps: team[2] },
    peer: peer === 0 ? null : { rate: peer[0], base: peer[1], earned: peer[2], paid: peer[3] },
  };
}

const decodeShare = ([generation, rate, base, count, earned, paid]: DayPositions[4][number]): ShareLine => ({
  generation,
  rate,
  base,
  count,
  earned,
  paid,
});

const encodeOrder = (order: OpenOrder): OrderPositions => [
  order.id,
  order.paidAt,
  order.amount,
  order.pool,
  order.granted,
  order.released,
  order.todayStatic,
  order.todayAccelerated,
];

const decodeOrder = (at: OrderPositions): OpenOrder => ({
  id: at[0],
  paidAt: at[1],
  amount: at[2],
  pool: at[3],
  granted: at[4],
  released: at[5],
  todayStatic: at[6],
  todayAccelerated: at[7],
});
