import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest } from './forest';
import { SLOTS } from './sweepUp';

/**
 * The memory that one day needs. Getting fresh pages from the system costs more than the reckoning itself, so whoever
 * settles many days over the same members (a simulation, a benchmark) keeps one and passes it again.
 */
export interface DayMemory {
  outcome: DayOutcome;
  /** What flows upward to each member, see sweepUp. */
  upward: Float64Array;
  /** Static release that reached a member through its peers next below, see payOut. */
  throughPeers: Float64Array;
}

export function newDayMemory(rules: SettlementRules, { count, orderAmount }: Forest): DayMemory {
  const amounts = () => new Float64Array(count);
  return {
    upward: new Float64Array(count * SLOTS),
    throughPeers: amounts(),
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

/** Wipes what an earlier day left. Throws when the memory was made for another shape. */
export function clearDayMemory(memory: DayMemory, rules: SettlementRules, forest: Forest): void {
  const { share, totals, ...columns } = memory.outcome;
  const generations = share.map(({ generation }) => generation).join();
  const fits =
    columns.total.length === forest.count &&
    columns.orderToday.length === forest.orderAmount.length &&
    generations === rules.share.map(({ generation }) => generation).join();
  if (!fits) throw new RangeError('this memory was made for other members, orders or share rules');
  for (const column of [memory.upward, memory.throughPeers, ...Object.values(columns)]) column.fill(0);
  for (const { paid, earned, base, count } of share) {
    paid.fill(0);
    earned.fill(0);
    base.fill(0);
    count.fill(0);
  }
  totals.released = 0;
  totals.capped = 0;
  totals.static = 0;
}
