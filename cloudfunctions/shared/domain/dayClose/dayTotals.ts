import type { OpenOrder } from './row';
import type { RowScan } from './rowScan';

/** Sums over all members, integers in 0.01. */
export interface DayTotals {
  static: number;
  /** By generation, where anything was paid. */
  share: [generation: number, amount: number][];
  team: number;
  peer: number;
  /** All that the day paid: the four above, and `points` + `cash`. */
  released: number;
  capped: number;
  points: number;
  cash: number;
  /** Pools of the orders that began to count on this day, and what these had released before they came to us. */
  granted: number;
  broughtIn: number;
  /** How many these are, and their amounts less what refunds took that count from this day. */
  orders: number;
  volume: number;
  ever: EverTotals;
}

/** Since the beginning: granted = (released - clawed) + remaining + voided (day-close.md 4). */
export interface EverTotals {
  granted: number;
  /** With what was `broughtIn`. */
  released: number;
  broughtIn: number;
  clawed: number;
  remaining: number;
  voided: number;
  /** Amounts of all orders after refunds: the members' own volumes. */
  volume: number;
}

export function noTotals(): DayTotals {
  const ever = { granted: 0, released: 0, broughtIn: 0, clawed: 0, remaining: 0, voided: 0, volume: 0 };
  const lines = { static: 0, share: [], team: 0, peer: 0 };
  const brought = { granted: 0, broughtIn: 0, orders: 0, volume: 0 };
  return { ...lines, released: 0, capped: 0, points: 0, cash: 0, ...brought, ever };
}

/** Adds one member's row as it was read. What the day brought (`Brought`) comes from its events, not from rows. */
export function addScan(totals: DayTotals, scan: RowScan): void {
  const { day } = scan;
  const { ever } = totals;
  totals.static += day.paid;
  for (let at = 0; at < scan.shares; at++)
    if (scan.sharePaid.at[at]! > 0) addTo(totals.share, scan.shareGeneration.at[at]!, scan.sharePaid.at[at]!);
  if (scan.hasTeam) totals.team += scan.teamPaid;
  if (scan.hasPeer) totals.peer += scan.peer.paid;
  totals.released += day.points + day.cash;
  totals.capped += day.capped;
  totals.points += day.points;
  totals.cash += day.cash;
  ever.volume += scan.ownVolume;
  ever.granted += scan.closedGranted;
  ever.released += scan.closedReleased;
  ever.voided += scan.closedVoided;
  ever.broughtIn += scan.broughtIn;
  for (let at = 0; at < scan.orders; at++) {
    const [granted, pool, released] = [scan.granted.at[at]!, scan.pool.at[at]!, scan.released.at[at]!];
    ever.granted += granted;
    ever.released += released;
    ever.clawed += Math.max(0, released - pool);
    ever.remaining += Math.max(0, pool - released);
    ever.voided += granted - pool;
  }
}

/** What a refund left released beyond the smaller pool; the wallet takes it back (settlement.md 6). */
export const clawedOf = ({ released, pool }: OpenOrder): number => Math.max(0, released - pool);

export const remainingOf = ({ released, pool }: OpenOrder): number => Math.max(0, pool - released);

/** Adds to the amount that stands under `key` in a short list sorted by key. */
export function addTo(list: [key: number, amount: number][], key: number, amount: number): void {
  const found = list.find(([at]) => at === key);
  if (found) found[1] += amount;
  else {
    list.push([key, amount]);
    list.sort(([a], [b]) => a - b);
  }
}
