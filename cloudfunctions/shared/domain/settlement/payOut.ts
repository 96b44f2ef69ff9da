import { floorRate as importedFloorRate, type Rate } from '../money/rate';
import type { SettlementRules } from '../plan/plan';
import type { DayOutcome, Forest, ShareOutcome } from './forest';
import type { TeamRows } from './teamRows';

/** See slips: no imported name inside a loop. */
const floorRate = importedFloorRate;

/**
 * What the members of a block are paid, line by line, out of their own pools (settlement.md 6), once all that they earn with
 * others is known but the share bonus, and written down as if it were paid in full. `from` is the first of them.
 */
export function payOut(
  rules: SettlementRules,
  forest: Forest,
  outcome: DayOutcome,
  rows: TeamRows,
  from: number,
): void {
  const { base1, base2, count1, count2 } = rows;
  rules.share.forEach(({ generation, rate }, index) => {
    const line = outcome.share[index]!;
    if (generation === 1) earnNear(rate, forest, line, rows, base1, count1, from);
    else if (generation === 2) earnNear(rate, forest, line, rows, base2, count2, from);
    else earnFar(rate, forest, line, rows, from);
  });
  payFromPools(forest, outcome, rows, from);
}

function earnNear(
  rate: Rate,
  { frozen }: Forest,
  { base, count, earned, paid }: ShareOutcome,
  { due, listed, listedCount }: TeamRows,
  baseOf: Float64Array,
  countOf: Int32Array,
  from: number,
): void {
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    const at = member - from;
    const amount = baseOf[at]!;
    base[member] = amount;
    count[member] = countOf[at]!;
    if (frozen[member] === 1) continue;
    const bonus = floorRate(amount, rate);
    earned[member] = bonus;
    paid[member] = bonus;
    due[at]! += bonus;
  }
}

/** The same for a generation that no row reaches: its base stands in the column already. */
function earnFar(
  rate: Rate,
  { frozen }: Forest,
  { base, earned, paid }: ShareOutcome,
  { due, listed, listedCount }: TeamRows,
  from: number,
): void {
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    if (frozen[member] === 1) continue;
    const bonus = floorRate(base[member]!, rate);
    earned[member] = bonus;
    paid[member] = bonus;
    due[member - from]! += bonus;
  }
}

function payFromPools(
  { orderStart, orderPool, orderReleased }: Forest,
  outcome: DayOutcome,
  { due: dues, listed, listedCount }: TeamRows,
  from: number,
): void {
  const { total, totals, orderToday } = outcome;
  let paidByBlock = 0;
  let cappedByBlock = 0;
  for (let index = 0; index < listedCount; index++) {
    const member = listed[index]!;
    const due = dues[member - from]!;
    if (due === 0) continue;
    let paid = 0;
    for (let at = orderStart[member]!, end = orderStart[member + 1]!; at < end && paid < due; at++) {
      const today = orderToday[at]!;
      const room = orderPool[at]! - orderReleased[at]! - today;
      if (room <= 0) continue;
      const taken = Math.min(due - paid, room);
      orderToday[at] = today + taken;
      paid += taken;
    }
    total[member]! += paid;
    paidByBlock += paid;
    if (paid < due) cappedByBlock += capLines(outcome, member, paid);
  }
  totals.released += paidByBlock;
  totals.capped += cappedByBlock;
}

/**
 * The pools of a member hold less than it earned: the lines are paid in their order while `left` lasts. Answers what is not
 * paid, summed as it is, because what was earned in all may leave the safe range where neither part of it does.
 */
function capLines(
  { share, team, teamEarned, peer, peerEarned, capped }: DayOutcome,
  member: number,
  paid: number,
): number {
  let left = paid;
  let unpaid = 0;
  for (const line of share) {
    const pays = Math.min(line.earned[member]!, left);
    line.paid[member] = pays;
    unpaid += line.earned[member]! - pays;
    left -= pays;
  }
  team[member] = Math.min(teamEarned[member]!, left);
  unpaid += teamEarned[member]! - team[member]!;
  left -= team[member]!;
  peer[member] = Math.min(peerEarned[member]!, left);
  unpaid += peerEarned[member]! - peer[member]!;
  capped[member] = unpaid;
  return unpaid;
}
