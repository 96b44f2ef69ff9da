import { type GroupRow, groupTree } from './groupTree';

/** What counts of a member's row, cumulated since the first day; amounts in 0.01. */
export interface Cumulated {
  ownVolume: number;
  points: number;
  cash: number;
}

/** A member on the last day of a period, and on the day before it; null where no close had met the member then. */
export interface PeriodRow {
  /** Running number of the inviter on the last day, or -1. */
  inviter: number;
  end: Cumulated;
  start: Cumulated | null;
}

export interface Performance {
  members: number;
  volume: number;
  points: number;
  cash: number;
}

export interface NetworkPerformance {
  self: Performance;
  first: Performance;
  second: Performance;
  deeper: Performance;
}

/**
 * What a member and everybody below did in a period, as differences of what is cumulated, so that a refund lowers it.
 * @param rows everybody who may hang below, by number, the member too; whose row says otherwise is left out
 */
export function networkPerformance(top: number, rows: ReadonlyMap<number, PeriodRow>): NetworkPerformance {
  const none = (): Performance => ({ members: 0, volume: 0, points: 0, cash: 0 });
  const network: NetworkPerformance = { self: none(), first: none(), second: none(), deeper: none() };
  const own = rows.get(top);
  if (own) add(network.self, own);
  for (const { number, generation } of groupTree(top, treeOf(rows))) {
    const part = generation === 1 ? network.first : generation === 2 ? network.second : network.deeper;
    add(part, rows.get(number)!);
  }
  return network;
}

const treeOf = (rows: ReadonlyMap<number, PeriodRow>): Map<number, GroupRow> =>
  new Map(
    [...rows].map(([number, { inviter, end, start }]) => [
      number,
      { inviter, ownVolume: end.ownVolume, before: start?.ownVolume ?? null },
    ]),
  );

function add(part: Performance, { end, start }: PeriodRow): void {
  part.members += 1;
  part.volume += end.ownVolume - (start?.ownVolume ?? 0);
  part.points += end.points - (start?.points ?? 0);
  part.cash += end.cash - (start?.cash ?? 0);
}
