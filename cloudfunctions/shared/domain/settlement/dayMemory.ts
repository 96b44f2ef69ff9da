import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';
import { newRankedRows, type RankedRows } from './teamBonus';

/**
 * The memory that one day needs. Getting fresh pages from the system costs more than the reckoning itself, so whoever
 * settles many days over the same members (a simulation, a benchmark) keeps one and passes it again. Whoever fills a column
 * wipes it first, so that nothing of an earlier day is left.
 */
export interface DayMemory {
  outcome: DayOutcome;
  rankedRows: RankedRows;
}

export function newDayMemory(rules: SettlementRules, { count, orderAmount }: Forest): DayMemory {
  const amounts = () => new Float64Array(count);
  return {
    rankedRows: newRankedRows(count),
    outcome: {
      teamVolume: amounts(),
      rank: new Int16Array(count),
      staticReleased: amounts(),
      teamStatic: amounts(),
      share: rules.share.map(({ generation }) => ({
        generation,
        paid: amounts(),
        earned: amounts(),
        base: amounts(),
        count: new Int32Array(count),
      })),
      team: amounts(),
      teamEarned: amounts(),
      peer: amounts(),
      peerEarned: amounts(),
      peerBase: amounts(),
      capped: amounts(),
      total: amounts(),
      orderToday: new Float64Array(orderAmount.length),
      orderStatic: new Float64Array(orderAmount.length),
      totals: { released: 0, capped: 0, static: 0 },
    },
  };
}

/** Throws RangeError when the memory was made for another shape. */
export function assertFits({ outcome }: DayMemory, rules: SettlementRules, forest: Forest): void {
  const fits =
    outcome.total.length === forest.count &&
    outcome.orderToday.length === forest.orderAmount.length &&
    generationsOf(outcome.share) === generationsOf(rules.share);
  if (!fits) throw new RangeError('this memory was made for other members, orders or share rules');
}

function generationsOf(share: readonly { generation: number }[]): string {
  return share.map(({ generation }) => generation).join();
}
