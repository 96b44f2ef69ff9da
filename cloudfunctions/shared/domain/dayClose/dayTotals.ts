import { type OpenOrder, paidToday, type Row } from './row';

/** Sums over all members, integers in 0.01. */
export interface DayTotals {
  static: number;
  /** By generation. */
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
}

export function noTotals(): DayTotals {
  const ever = { granted: 0, released: 0, broughtIn: 0, clawed: 0, remaining: 0, voided: 0 };
  const lines = { static: 0, share: [], team: 0, peer: 0 };
  return { ...lines, released: 0, capped: 0, points: 0, cash: 0, granted: 0, broughtIn: 0, ever };
}

/** Adds one member's row. `granted` and `broughtIn` of the day come from its events, not from rows. */
export function addRow(totals: DayTotals, row: Row): void {
  const { day } = row;
  totals.static += day.static.paid;
  for (const { generation, paid } of day.share) addTo(totals.share, generation, paid);
  totals.team += day.team?.paid ?? 0;
  totals.peer += day.peer?.paid ?? 0;
  totals.released += paidToday(row);
  totals.capped += day.capped;
  totals.points += day.points;
  totals.cash += day.cash;
  const { ever } = totals;
  ever.granted += row.closed.granted;
  ever.released += row.closed.released;
  ever.voided += row.closed.voided;
  ever.broughtIn += row.broughtIn;
  for (const order of row.orders) {
    ever.granted += order.granted;
    ever.released += order.released;
    ever.clawed += clawedOf(order);
    ever.remaining += remainingOf(order);
    ever.voided += order.granted - order.pool;
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
