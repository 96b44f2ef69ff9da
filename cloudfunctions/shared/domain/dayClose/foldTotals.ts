import type { Points } from '../money/amount';
import { splitRelease } from '../money/splitRelease';
import type { Brought } from './applyEvents';
import { clawedOf, type DayTotals, noTotals, remainingOf } from './dayTotals';
import type { Row } from './row';
import type { RowScan } from './rowScan';
import type { SettledDay } from './settleRow';

/**
 * The totals that the fold announces: the day's from the columns of the settlement, those of all times from what the rows were
 * before and what the day added. Verification adds up the written rows instead (day-close.md 4).
 */
export class FoldTotals {
  members = 0;
  private readonly ever = noTotals().ever;
  private cash = 0;

  constructor(
    private readonly day: SettledDay,
    private readonly brought: Brought,
  ) {}

  /** A row as it stood yesterday. */
  addScanned(scan: RowScan, number: number): void {
    const { forest, outcome } = this.day;
    const { ever } = this;
    const start = forest.orderStart[number]!;
    this.count(number);
    ever.volume += scan.ownVolume;
    ever.granted += scan.closedGranted;
    ever.released += scan.closedReleased;
    ever.voided += scan.closedVoided;
    ever.broughtIn += scan.broughtIn;
    for (let at = 0; at < scan.orders; at++) {
      const pool = scan.pool.at[at]!;
      const granted = scan.granted.at[at]!;
      const left = pool - scan.released.at[at]! - outcome.orderToday[start + at]!;
      ever.granted += granted;
      ever.released += pool - left;
      ever.voided += granted - pool;
      if (left < 0) ever.clawed -= left;
      else ever.remaining += left;
    }
  }

  /** A row that was settled as an object. */
  addRow({ ownVolume, closed, orders, broughtIn }: Row, number: number): void {
    const { ever } = this;
    this.count(number);
    ever.volume += ownVolume;
    ever.granted += closed.granted;
    ever.released += closed.released;
    ever.voided += closed.voided;
    ever.broughtIn += broughtIn;
    for (const order of orders) {
      ever.granted += order.granted;
      ever.released += order.released;
      ever.voided += order.granted - order.pool;
      ever.clawed += clawedOf(order);
      ever.remaining += remainingOf(order);
    }
  }

  all(): DayTotals {
    const { outcome } = this.day;
    const { static: daily, released, capped } = outcome.totals;
    const share = outcome.share
      .map(({ generation, paid }): [number, number] => [generation, sumOf(paid)])
      .filter(([, amount]) => amount > 0);
    return {
      ...{ static: daily, share, team: sumOf(outcome.team), peer: sumOf(outcome.peer), released, capped },
      ...{ points: released - this.cash, cash: this.cash, ...this.brought, ever: this.ever },
    };
  }

  private count(number: number): void {
    this.members++;
    const { cashShare } = this.day.rules;
    if (cashShare === 0) return;
    this.cash += splitRelease(this.day.outcome.total[number]! as Points, cashShare).cash;
  }
}

function sumOf(amounts: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < amounts.length; at++) sum += amounts[at]!;
  return sum;
}
