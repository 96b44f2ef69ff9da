import type { SettlementRules } from '../plan/plan';
import { assertSafe } from './assertSafe';
import { eachBlock } from './blocks';
import { assertFits, type DayMemory, newDayMemory } from './dayMemory';
import type { DayOutcome, Forest } from './forest';
import { invitersFirst } from './invitersFirst';
import { settleAnyOrder } from './settleAnyOrder';
import { settleInOrder } from './settleInOrder';
import { newSettlingDay } from './settlingDay';

/**
 * Settles one day (settlement.md 2-6): linear in members and orders, without recursion, exact to the cent. Members are worked
 * on a block at a time, because at this size memory costs more than reckoning. With `used`, the memory of an earlier day of
 * the same shape is taken again and its outcome overwritten. Throws InviterCycle, and RangeError where a sum over all
 * members is too large to be safe.
 */
export function settleForest(rules: SettlementRules, forest: Forest, used?: DayMemory): DayOutcome {
  const places = invitersFirst(forest.inviter);
  if (used !== undefined) assertFits(used, rules, forest);
  const day = newSettlingDay(rules, forest, used ?? newDayMemory(rules, forest));
  if (places === null) settleInOrder(day);
  else settleAnyOrder(day, places);
  const { totals } = day.outcome;
  totals.released += totals.static;
  assertSafe(totals.static, 'the static release of all members');
  assertSafe(volumeOf(forest), 'the volume of all members');
  assertSafe(totals.released, 'the release of all members');
  assertSafe(totals.capped, 'what all members earned and were not paid');
  return day.outcome;
}

function volumeOf({ count, ownVolume }: Forest): number {
  let volume = 0;
  eachBlock(count, (from, to) => {
    volume += sumOf(ownVolume, from, to);
  });
  return volume;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum;
}
